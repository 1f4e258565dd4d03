package jp.musubi.ws.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import jp.musubi.ws.linkage.PartyResource;

/** What speaks the hub contract to other operators. */
@ApplicationPath("party")
public class PartyApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PartyResource.class, StrictJsonProvider.class, ProblemMapper.class,
                ViolationProblemMapper.class);
    }
}

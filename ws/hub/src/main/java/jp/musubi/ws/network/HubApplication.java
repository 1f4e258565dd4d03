package jp.musubi.ws.network;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Version 1 of the hub contract ({@code docs/hub-contract.md}); another version is another path. */
@ApplicationPath("/hub/v1")
public class HubApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(AcquisitionResource.class, ExchangeResource.class, HubProblemMapper.class);
    }
}

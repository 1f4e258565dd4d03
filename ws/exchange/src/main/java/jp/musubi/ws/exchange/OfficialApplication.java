package jp.musubi.ws.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import jp.musubi.ws.addressee.NonResidentNumberResource;

/** APIs whose contract is the 共通機能標準仕様書's, to the letter. */
@ApplicationPath("app_submit")
public class OfficialApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(NonResidentNumberResource.class, StyledRefusalMapper.class);
    }
}

package jp.musubi.ws.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import jp.musubi.ws.identity.AccessTokenResource;

/** 認証認可サーバ: tokens for the official APIs. */
@ApplicationPath("oauth2")
public class OAuthApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(AccessTokenResource.class, StyledRefusalMapper.class, StrictJsonProvider.class);
    }
}

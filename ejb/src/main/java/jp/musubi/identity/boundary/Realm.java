package jp.musubi.identity.boundary;

import java.util.Locale;
import jp.musubi.kernel.config.NodeConfiguration;

/** 認証の方式. Who checks the people of a zone: this product, or a provider that it trusts (setting {@code musubi.signin.staff.realm}). */
public enum Realm {
    EMBEDDED, OIDC;

    /** @throws IllegalArgumentException when the realm is misspelt: nobody signs in on a guess */
    public static Realm of(Zone zone, NodeConfiguration configuration) {
        return zone == Zone.RESIDENT ? OIDC
                : configuration.find("musubi.signin." + zone.key() + ".realm").map(name -> valueOf(name.toUpperCase(Locale.ROOT))).orElse(EMBEDDED);
    }
}

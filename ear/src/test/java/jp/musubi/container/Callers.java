package jp.musubi.container;

import java.util.Map;
import java.util.concurrent.Callable;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.Roles;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;

/** Signs callers in at the container's own security domain, as the archives' authentication mechanisms do. */
final class Callers {

    static final String MUSUBI = "0220199201101700";
    static final String ENISHI = "0220199301801700";

    private static final Map<String, Caller> BY_ROLE = Map.of(
            Roles.SYSTEM, system(MUSUBI),
            Roles.STAFF, new Caller(Caller.Kind.STAFF, MUSUBI, "clerk", "1010"),
            Roles.SUPERVISOR, new Caller(Caller.Kind.STAFF, MUSUBI, "supervisor", "1010"),
            Roles.ADMINISTRATOR, new Caller(Caller.Kind.STAFF, MUSUBI, "administrator", "1010"),
            Roles.RESIDENT, new Caller(Caller.Kind.RESIDENT, "", "resident", ""),
            Roles.PARTY, new Caller(Caller.Kind.PARTY, "9900000000000000", "9900000000000000", ""),
            Roles.JOB, Caller.JOB);

    private Callers() {
    }

    static Caller system(String institution) {
        return new Caller(Caller.Kind.SYSTEM, institution, "musubi-child", "");
    }

    static <T> T inRole(String role, Callable<T> work) throws Exception {
        return as(BY_ROLE.get(role), role, work);
    }

    static <T> T asSystemOf(String institution, Callable<T> work) throws Exception {
        return as(system(institution), Roles.SYSTEM, work);
    }

    private static <T> T as(Caller caller, String role, Callable<T> work) throws Exception {
        SecurityIdentity identity = SecurityDomain.getCurrent().createAdHocIdentity(caller.name())
                .withDefaultRoleMapper(RoleMapper.constant(org.wildfly.security.authz.Roles.of(role)));
        return identity.runAs(work);
    }
}

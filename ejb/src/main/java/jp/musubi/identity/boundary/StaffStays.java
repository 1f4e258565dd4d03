package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import jp.musubi.identity.domain.StayDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** サインイン状態. Whether a clerk who has signed in is still welcome, and what he may do now; asked with each page. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // most answers come from memory
public class StaffStays {

    private final StayDesk desk;

    protected StaffStays() {
        this(null);
    }

    @Inject
    public StaffStays(StayDesk desk) {
        this.desk = desk;
    }

    /**
     * Who the stay belongs to, with his present roles. What a node remembers is two seconds old at most.
     *
     * @param stay as {@link StaffEntry} named it
     * @return empty when the stay is over: the account is suspended, enrolled anew, or was meanwhile
     */
    @PermitAll
    @Audited("identity.staff-stay.check")
    @DisclosesNothing("tells a clerk only who he himself is")
    public Optional<SignedIn> present(@NotNull @Size(max = 100) String stay) {
        return desk.present(stay);
    }
}

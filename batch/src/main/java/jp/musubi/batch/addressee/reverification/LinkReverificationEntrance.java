package jp.musubi.batch.addressee.reverification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.addressee.boundary.LinkReverifications;
import jp.musubi.kernel.security.Roles;

/** Through here the job passes the door as the node itself. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkReverificationEntrance {

    private final LinkReverifications reverifications;

    protected LinkReverificationEntrance() {
        this(null);
    }

    @Inject
    public LinkReverificationEntrance(LinkReverifications reverifications) {
        this.reverifications = reverifications;
    }

    public List<String> institutions() {
        return reverifications.institutions();
    }

    public boolean checkChunk(String institution, LocalDate day, int persons) {
        return reverifications.checkChunk(institution, day, persons);
    }
}

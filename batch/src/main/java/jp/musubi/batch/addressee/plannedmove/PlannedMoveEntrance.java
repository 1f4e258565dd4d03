package jp.musubi.batch.addressee.plannedmove;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.PlannedMoves;
import jp.musubi.kernel.security.Roles;

/** Through here the clock passes the door as the node itself; each call is a commit of its own. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlannedMoveEntrance {

    private final PlannedMoves moves;

    protected PlannedMoveEntrance() {
        this(null);
    }

    @Inject
    public PlannedMoveEntrance(PlannedMoves moves) {
        this.moves = moves;
    }

    public List<String> institutions() {
        return moves.institutions();
    }

    public List<UUID> due(String institution, UUID after, int most) {
        return moves.due(institution, after, most);
    }

    public boolean apply(String institution, UUID plan) {
        return moves.apply(institution, plan);
    }

    public boolean noteFailure(String institution, UUID plan, String code) {
        return moves.noteFailure(institution, plan, code);
    }
}

package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.musubi.identity.domain.StaffRegister;
import jp.musubi.identity.domain.StaffRow;

/** One transaction around a file of staff. */
@Stateless
@PermitAll
public class StaffImport {

    private final StaffRegister register;

    protected StaffImport() {
        this(null);
    }

    @Inject
    public StaffImport(StaffRegister register) {
        this.register = register;
    }

    public StaffRegister.Result apply(List<StaffRow> rows) {
        return register.apply(rows);
    }
}

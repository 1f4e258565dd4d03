package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.addressee.domain.NumberKind;
import jp.musubi.addressee.domain.NumberLook;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberVault;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 符号取得のための住民票コード. The acquisition of 符号 sends them to J-LIS; nothing else may read them (番号法 21条の2). */
@Stateless
@DenyAll
@Guarded
public class ResidentCodes {

    private static final int MOST = 1_000;

    private final NumberVault vault;
    private final NumberLooks looks;
    private final ActingInstitution institution;

    protected ResidentCodes() {
        this(null, null, null);
    }

    @Inject
    public ResidentCodes(NumberVault vault, NumberLooks looks, ActingInstitution institution) {
        this.vault = vault;
        this.looks = looks;
        this.institution = institution;
    }

    /** Persons without a 住民票コード are missing from the answer. */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.resident_code.open")
    @DisclosesNothing("codes go to J-LIS for a legal acquisition and are shown to nobody")
    public Map<IntegratedAddresseeNumber, ResidentCode> residentCodes(
            @NotNull @Size(max = MOST) Collection<@NotNull IntegratedAddresseeNumber> numbers) {
        Map<IntegratedAddresseeNumber, ResidentCode> codes = new HashMap<>();
        vault.current(NumberKind.RESIDENT_CODE, institution.code(), numbers).forEach((number, sealed) ->
                codes.put(number, new ResidentCode(looks.open(NumberKind.RESIDENT_CODE, sealed, NumberLook.Task.CODE_ACQUISITION, Caller.JOB.id()))));
        return codes;
    }
}

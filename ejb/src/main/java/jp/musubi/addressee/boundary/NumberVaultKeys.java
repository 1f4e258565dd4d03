package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.domain.NumberResealings;
import jp.musubi.addressee.domain.VaultGenerations;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 保管庫の鍵の更新. For the job that brings every row of the number vault to the newest generation of its key (番号法 12条). */
@Stateless
@DenyAll
@Guarded
public class NumberVaultKeys {

    private static final String COUNTS = "numbers are sealed again and shown to nobody";

    private final NumberResealings resealings;
    private final VaultGenerations generations;
    private final InstitutionBinding binding;

    protected NumberVaultKeys() {
        this(null, null, null);
    }

    @Inject
    public NumberVaultKeys(NumberResealings resealings, VaultGenerations generations, InstitutionBinding binding) {
        this.resealings = resealings;
        this.generations = generations;
        this.binding = binding;
    }

    /**
     * Institutions whose vault may have rows under an older generation. Notes a generation that the operator added.
     *
     * @throws jp.musubi.kernel.error.BusinessException when this node lacks a generation that is in use
     */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.vault.institutions")
    @DisclosesNothing(COUNTS)
    public List<String> institutions() {
        generations.check();
        return resealings.institutions();
    }

    /** Empty when there is nothing to do, or another node is at it. */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.vault.claim")
    @DisclosesNothing(COUNTS)
    public Optional<ResealingClaim> claim(@NotNull @Size(min = 16, max = 16) String institution) {
        binding.actAs(institution);
        return resealings.claim(institution);
    }

    /** Seals the next rows of a claimed vault again and moves its progress, in one commit. */
    @RolesAllowed(Roles.JOB)
    @Audited("addressee.vault.reseal")
    @DisclosesNothing(COUNTS)
    public ResealingProgress resealChunk(@NotNull @Valid ResealingClaim claim, @Min(1) @Max(10_000) int maxRows) {
        binding.actAs(claim.institution());
        return resealings.resealChunk(claim, maxRows);
    }
}

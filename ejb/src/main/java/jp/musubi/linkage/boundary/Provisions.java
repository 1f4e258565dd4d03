package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.NonceStore;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.PartyMail;
import jp.musubi.linkage.domain.PartyMail.Letter;
import jp.musubi.linkage.domain.ProvisionAnswer;
import jp.musubi.linkage.domain.ProvisionDesk;
import jp.musubi.linkage.domain.ProvisionRequest;
import jp.musubi.linkage.domain.SignedInquiry;

/** 提供の求め from the hub: an envelope in, an envelope out. Everything it commits, it commits at once. */
@Stateless
@DenyAll
@Guarded
public class Provisions {

    private final PartyMail mail;
    private final Envelopes envelopes;
    private final NonceStore nonces;
    private final InstitutionBinding binding;
    private final ProvisionDesk desk;
    private final CurrentCaller callers;

    protected Provisions() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Provisions(PartyMail mail, Envelopes envelopes, NonceStore nonces, InstitutionBinding binding, ProvisionDesk desk,
            CurrentCaller callers) {
        this.mail = mail;
        this.envelopes = envelopes;
        this.nonces = nonces;
        this.binding = binding;
        this.desk = desk;
        this.callers = callers;
    }

    /** @param institution the provider, one of this node's institutions */
    @RolesAllowed(Roles.PARTY)
    @Audited("linkage.provision.answer")
    @Discloses(subject = "the person behind the code", items = "the published replica, encrypted to the requester")
    public String answer(@NotNull @Pattern(regexp = Formats.INSTITUTION) String institution,
            @NotNull @Size(max = EnvelopeSizes.PLAIN) String envelope) {
        Letter<ProvisionRequest> letter =
                mail.open(envelope, institution, callers.get().institution(), PartyMail.Kind.PROVISION);
        SignedInquiry inquiry = SignedInquiry.open(envelopes, institution, letter.body());
        binding.actAs(institution);
        nonces.use(letter.envelope().issuer(), letter.envelope().nonce(), letter.envelope().expiresAt());
        ProvisionAnswer answer = desk.answer(institution, letter.body(), inquiry);
        return mail.reply(letter, answer);
    }
}

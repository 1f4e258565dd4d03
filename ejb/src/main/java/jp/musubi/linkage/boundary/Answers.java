package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import jp.musubi.kernel.envelope.NonceStore;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.HubAnswer;
import jp.musubi.linkage.domain.InquiryDispatch;
import jp.musubi.linkage.domain.PartyMail;
import jp.musubi.linkage.domain.PartyMail.Letter;

/** Answers that come later, from the hub: to inquiries of ours that somebody at the provider had to decide on. */
@Stateless
@DenyAll
@Guarded
public class Answers {

    private final PartyMail mail;
    private final NonceStore nonces;
    private final InstitutionBinding binding;
    private final InquiryDispatch dispatch;
    private final CurrentCaller callers;

    protected Answers() {
        this(null, null, null, null, null);
    }

    @Inject
    public Answers(PartyMail mail, NonceStore nonces, InstitutionBinding binding, InquiryDispatch dispatch, CurrentCaller callers) {
        this.mail = mail;
        this.nonces = nonces;
        this.binding = binding;
        this.dispatch = dispatch;
        this.callers = callers;
    }

    /** @param institution the requester, one of this node's institutions */
    @RolesAllowed(Roles.PARTY)
    @Audited("linkage.answer.accept")
    @DisclosesNothing("only confirms; the content is kept as it came, encrypted")
    public String accept(@NotNull @Pattern(regexp = Formats.INSTITUTION) String institution,
            @NotNull @Size(max = EnvelopeSizes.CONTENT) String envelope) {
        Letter<HubAnswer> letter = mail.open(envelope, institution, callers.get().institution(), PartyMail.Kind.ANSWER);
        binding.actAs(institution);
        nonces.use(letter.envelope().issuer(), letter.envelope().nonce(), letter.envelope().expiresAt());
        dispatch.settleLate(institution, letter.body());
        return mail.reply(letter, Map.of("managementNumber", letter.body().managementNumber(), "accepted", true));
    }
}

package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.musubi.disclosure.boundary.DisclosureHistory;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.NonceStore;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.CodeRepository;
import jp.musubi.linkage.domain.DisclosureRequest;
import jp.musubi.linkage.domain.Parties;
import jp.musubi.linkage.domain.PartyMail;
import jp.musubi.linkage.domain.PartyMail.Letter;
import jp.musubi.linkage.domain.PersonDisclosure;
import jp.musubi.linkage.domain.SignedDisclosureRequest;

/** 情報提供等記録の開示: what this institution recorded about one person, for that person's eyes on the portal. */
@Stateless
@DenyAll
@Guarded
public class Disclosures {

    private final PartyMail mail;
    private final Parties parties;
    private final Envelopes envelopes;
    private final NonceStore nonces;
    private final InstitutionBinding binding;
    private final CodeRepository codes;
    private final DisclosureHistory history;
    private final CurrentCaller callers;

    protected Disclosures() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Disclosures(PartyMail mail, Parties parties, Envelopes envelopes, NonceStore nonces, InstitutionBinding binding,
            CodeRepository codes, DisclosureHistory history, CurrentCaller callers) {
        this.mail = mail;
        this.parties = parties;
        this.envelopes = envelopes;
        this.nonces = nonces;
        this.binding = binding;
        this.codes = codes;
        this.history = history;
        this.callers = callers;
    }

    /** @param institution the institution that answers, one of this node's */
    @RolesAllowed(Roles.PARTY)
    @Audited("linkage.disclosure.answer")
    @Discloses(subject = "the person behind the code", items = "provision records and reads, encrypted to the portal")
    public String answer(@NotNull @Pattern(regexp = Formats.INSTITUTION) String institution,
            @NotNull @Size(max = EnvelopeSizes.PLAIN) String envelope) {
        Letter<DisclosureRequest> letter =
                mail.open(envelope, institution, callers.get().institution(), PartyMail.Kind.DISCLOSURE);
        SignedDisclosureRequest request = SignedDisclosureRequest.open(envelopes, parties.portal(), letter);
        binding.actAs(institution);
        nonces.use(letter.envelope().issuer(), letter.envelope().nonce(), letter.envelope().expiresAt());
        String subject = codes.subjectOf(institution, letter.body().code())
                .orElseThrow(() -> new BusinessException(LinkageError.CODE_UNKNOWN));
        PersonDisclosure disclosure = PersonDisclosure.of(request.requestId(), institution,
                history.forPerson(institution, subject, request.from(), request.to()));
        return mail.reply(letter, disclosure.wrap(envelopes, parties.portal()));
    }
}

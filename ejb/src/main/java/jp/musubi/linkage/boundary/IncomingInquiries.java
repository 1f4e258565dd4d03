package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.Provision;
import jp.musubi.linkage.domain.ProvisionDesk;
import jp.musubi.linkage.domain.ProvisionRepository;
import jp.musubi.linkage.domain.ServedInstitutions;

/** 情報提供機能 (TKY) for clerks: what others ask and a person here has to decide. */
@Stateless
@DenyAll
@Guarded
public class IncomingInquiries {

    private static final int MOST = 100;

    private final ProvisionRepository provisions;
    private final ProvisionDesk desk;
    private final ServedInstitutions institutions;
    private final AddresseeTranslations translations;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;
    private final Clock clock;

    protected IncomingInquiries() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public IncomingInquiries(ProvisionRepository provisions, ProvisionDesk desk, ServedInstitutions institutions,
            AddresseeTranslations translations, DisclosureLog disclosures, CurrentCaller callers, Clock clock) {
        this.provisions = provisions;
        this.desk = desk;
        this.institutions = institutions;
        this.translations = translations;
        this.disclosures = disclosures;
        this.callers = callers;
        this.clock = clock;
    }

    /** Held inquiries that the clerk's department answers, the oldest first, at most a hundred. */
    @RolesAllowed(Roles.STAFF)
    @Audited("linkage.incoming.list")
    @Discloses(subject = "each row's person", items = "who asks about the person, and why it is held")
    public List<IncomingInquiryRow> held() {
        Caller clerk = callers.get();
        List<Provision> held = provisions.held(clerk.institution(), answeredBy(clerk), MOST);
        disclosures.readEach(held.stream().map(provision -> read(provision, "held-inquiries")).toList());
        return rows(held);
    }

    /** One inquiry that the clerk's department decides on, or has decided on. */
    @RolesAllowed(Roles.STAFF)
    @Audited("linkage.incoming.show")
    @Discloses(subject = "the inquiry's person", items = "who asks about the person, why it is held and what was decided")
    public IncomingInquiry show(@NotNull @Pattern(regexp = Formats.MANAGEMENT_NUMBER) String managementNumber) {
        Caller clerk = callers.get();
        Set<String> answered = answeredBy(clerk);
        Provision provision = provisions.find(clerk.institution(), managementNumber).filter(Provision::isForPeople)
                .filter(found -> answered.contains(found.information()))
                .orElseThrow(() -> new BusinessException(LinkageError.PROVISION_NOT_FOUND));
        disclosures.read(read(provision, "held-inquiry"));
        IncomingInquiry.Decided decided = desk.decisionReason(provision).map(reason -> new IncomingInquiry.Decided(
                provision.decidedBy(), reason, provision.answeredAt(), provision.dueAt() == null)).orElse(null);
        return new IncomingInquiry(rows(List.of(provision)).get(0), desk.legalBasis(provision), InquiryViews.state(provision), decided);
    }

    /**
     * 情報提供送信の許可 (IF_TKY_20511), or a refusal. The answer goes out after the commit.
     *
     * @throws BusinessException NETWORK_FOR_OWN_STAFF, PROVISION_NOT_FOUND, PROVISION_ALREADY_DECIDED
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("linkage.incoming.decide")
    @Discloses(subject = "the held inquiry's person", items = "the published replica, to the requester")
    public void decide(@NotNull @Valid DecideProvision command) {
        NetworkUse.require(callers);
        Caller clerk = callers.get();
        desk.decide(take(clerk, command.managementNumber()), command, clerk.id());
        institutions.note(clerk.institution());
    }

    @DisclosesNothing("locks what the clerk has already seen; the decision records what it hands over")
    private Provision take(Caller clerk, String managementNumber) {
        Set<String> answered = answeredBy(clerk);
        return provisions.take(clerk.institution(), managementNumber).filter(found -> answered.contains(found.information()))
                .orElseThrow(() -> new BusinessException(LinkageError.PROVISION_NOT_FOUND));
    }

    private Set<String> answeredBy(Caller clerk) {
        return desk.informationAnsweredBy(clerk.institution(), clerk.department());
    }

    private static ReadEntry read(Provision provision, String ground) {
        return new ReadEntry(provision.subject().orElseThrow(), ReadKind.SHOWN, provision.task(), ground,
                List.of("incoming-inquiry"), provision.managementNumber());
    }

    private List<IncomingInquiryRow> rows(List<Provision> shown) {
        Map<IntegratedAddresseeNumber, AddresseeNumber> addressees = translations.addresseeNumbers(
                shown.stream().map(IncomingInquiries::person).distinct().toList());
        return shown.stream().map(provision -> row(provision, addressees.get(person(provision)))).toList();
    }

    private static IntegratedAddresseeNumber person(Provision provision) {
        return new IntegratedAddresseeNumber(provision.subject().orElseThrow());
    }

    private IncomingInquiryRow row(Provision provision, AddresseeNumber addressee) {
        return new IncomingInquiryRow(provision.managementNumber(), provision.requester(), provision.task(),
                provision.procedure(), provision.information(), addressee == null ? "" : addressee.value(), provision.reason(),
                InquiryViews.text(provision.reason()), provision.receivedAt(),
                Duration.between(provision.receivedAt(), clock.instant()), provision.version());
    }
}

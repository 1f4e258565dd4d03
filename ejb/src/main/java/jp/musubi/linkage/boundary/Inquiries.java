package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.InquiryDesk;
import jp.musubi.linkage.domain.InquiryRepository;
import jp.musubi.linkage.domain.OutgoingInquiry;
import jp.musubi.linkage.domain.Question;
import jp.musubi.linkage.domain.ResultReading;
import jp.musubi.linkage.domain.ServedInstitutions;

/** 情報照会機能 (SKI). An inquiry is taken at once and sent after the commit; state and answer are fetched. */
@Stateless
@DenyAll
@Guarded
public class Inquiries {

    private final InquiryDesk desk;
    private final InquiryRepository inquiries;
    private final ResultReading results;
    private final ServedInstitutions institutions;
    private final MessageLedger ledger;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;
    private final Event<OutgoingInquiry> accepted;
    private final InquiryViews views;

    protected Inquiries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public Inquiries(InquiryDesk desk, InquiryRepository inquiries, ResultReading results, ServedInstitutions institutions,
            MessageLedger ledger, DisclosureLog disclosures, CurrentCaller callers, Event<OutgoingInquiry> accepted,
            Clock clock) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.results = results;
        this.institutions = institutions;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.callers = callers;
        this.accepted = accepted;
        this.views = new InquiryViews(clock);
    }

    /**
     * IF_SKI_10111. A business refusal is a state of the inquiry, not an error.
     *
     * @throws BusinessException NETWORK_FOR_OWN_STAFF for a contractor's clerk, TASK_NOT_OFFICES for another office's,
     *         TASK_NOT_SYSTEMS for a system that is not registered for it, and what the fields refuse
     */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("linkage.inquiry.register")
    @DisclosesNothing("only confirms that the inquiry is in the books")
    public InquiryAccepted register(@NotNull @Valid RegisterInquiry command) {
        NetworkUse.require(callers);
        Caller caller = requireOwnDepartment(command.origin());
        Question question = question(command, caller);
        if (caller.kind() == Caller.Kind.STAFF) {
            desk.requireOfficesTask(caller, question.task());
        } else {
            desk.requireSystemsTask(caller, command.origin().department(), question.task());
        }
        AddresseeNumber addressee = new AddresseeNumber(command.addresseeNumber());
        return ledger.once(command.origin().messageId(), command, InquiryAccepted.class, () -> {
            institutions.note(caller.institution());
            Inquiry.Asker asker = new Inquiry.Asker(caller.institution(), caller.id(), command.origin().department(),
                    command.origin().userId(), command.nonDisclosure());
            InquiryDesk.Acceptance acceptance =
                    desk.accept(asker, addressee, question, command.origin().mode() == MessageMode.TEST);
            acceptance.outgoing().ifPresent(accepted::fire);
            return InquiryViews.accepted(acceptance.inquiry(), desk.askAgainAfter(acceptance.inquiry()));
        });
    }

    /** IF_SKI_10712. */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.inquiry.status")
    @DisclosesNothing("the state of the caller's own inquiry, by its number, without the person")
    public InquiryStatus status(@NotNull @Valid GetInquiryStatus command) {
        Inquiry inquiry = own(command.origin(), command.managementNumber());
        return InquiryViews.status(inquiry, desk.askAgainAfter(inquiry));
    }

    /** The same on a clerk's screen, where the reason stands beside the person: from the moment it says more than was asked, the look is recorded. */
    @RolesAllowed(Roles.STAFF)
    @Audited("linkage.inquiry.look")
    @Discloses(subject = "the inquiry's person", items = "that there is an answer, or that and why there is none")
    public InquiryStatus look(@NotNull @Valid GetInquiryStatus command) {
        Inquiry inquiry = own(command.origin(), command.managementNumber());
        if (inquiry.tellsOfItsPerson()) {
            disclosures.readEach(InquiryViews.looks(inquiry));
        }
        return InquiryViews.status(inquiry, desk.askAgainAfter(inquiry));
    }

    /** IF_SKI_11112. Before there is an answer it brings the state alone; that there is no data is an answer. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("linkage.inquiry.result")
    @Discloses(subject = "the inquiry's person", items = "what the provider handed over, or that and why it did not")
    public InquiryResult result(@NotNull @Valid GetInquiryResult command) {
        Inquiry inquiry = own(command.origin(), command.managementNumber());
        List<ProvidedDataSet> dataSets = inquiry.state() == InquiryState.PROVIDED ? results.open(inquiry) : List.of();
        if (inquiry.tellsOfItsPerson()) {
            disclosures.read(InquiryViews.resultRead(callers.get(), inquiry, dataSets));
        }
        return InquiryViews.result(inquiry, dataSets);
    }

    /** The clerk's office's inquiries, newest first. */
    @RolesAllowed(Roles.STAFF)
    @Audited("linkage.inquiry.list")
    @Discloses(subject = "each row's person", items = "that the office asked about the person")
    public List<InquiryRow> ofMyOffice(@NotNull @Valid InquiryFilter filter) {
        Caller clerk = callers.get();
        List<Inquiry> found = inquiries.ofOffice(new InquiryRepository.Office(clerk.institution(), clerk.department(),
                filter.states(), filter.before()), filter.size());
        disclosures.readEach(InquiryViews.listReads(found));
        return found.stream().map(views::row).toList();
    }

    private Inquiry own(MessageOrigin origin, String managementNumber) {
        Caller caller = requireOwnDepartment(origin);
        return inquiries.find(caller.institution(), managementNumber)
                .filter(inquiry -> caller.kind() == Caller.Kind.STAFF
                        ? inquiry.department().equals(caller.department()) : inquiry.sender().equals(caller.id()))
                .orElseThrow(() -> new BusinessException(LinkageError.INQUIRY_NOT_FOUND));
    }

    private Caller requireOwnDepartment(MessageOrigin origin) {
        Caller caller = callers.get();
        origin.requireSentBy(caller);
        if (caller.kind() == Caller.Kind.STAFF && !caller.department().equals(origin.department())) {
            throw new BusinessException(LinkageError.DEPARTMENT_NOT_CALLERS);
        }
        return caller;
    }

    private static Question question(RegisterInquiry command, Caller caller) {
        Question question = new Question(command.taskCode(), command.procedureCode(), command.providerInstitution(),
                command.informationCode(), command.conditionType(), command.yearType(), command.from(), command.to());
        if (question.provider().equals(caller.institution())) {
            throw new BusinessException(LinkageError.PROVIDER_IS_REQUESTER);
        }
        if (question.hasCondition()) {
            throw new BusinessException(LinkageError.CONDITION_NOT_OFFERED);
        }
        return question;
    }
}

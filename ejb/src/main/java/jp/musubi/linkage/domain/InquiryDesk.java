package jp.musubi.linkage.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.ProvisionRecords;
import jp.musubi.disclosure.boundary.ProvisionRequested;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.boundary.LegalDecisions;
import jp.musubi.legalbasis.boundary.PermissionQuestion;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReasonCode;

/**
 * Takes an inquiry into the books: person, 管理番号, the requester's record, all in the transaction of the caller. The hub
 * decides over the law; the legal entry is looked up here for the record only.
 */
public final class InquiryDesk {

    private final InquiryRepository inquiries;
    private final CodeRepository codes;
    private final AddresseeTranslations translations;
    private final LegalDecisions law;
    private final RegisteredUses uses;
    private final ProvisionRecords records;
    private final AnswerPace pace;
    private final Clock clock;

    /** Who may ask for what. */
    public record Rights(LegalDecisions law, RegisteredUses uses) {
    }

    public InquiryDesk(InquiryRepository inquiries, CodeRepository codes, Rights rights, AddresseeTranslations translations,
            ProvisionRecords records, AnswerPace pace, Clock clock) {
        this.inquiries = inquiries;
        this.codes = codes;
        this.translations = translations;
        this.law = rights.law();
        this.uses = rights.uses();
        this.records = records;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * @param inquiry as it stands after acceptance
     * @param outgoing to be sent once the transaction has committed; empty when it waits or ended
     */
    public record Acceptance(Inquiry inquiry, Optional<OutgoingInquiry> outgoing) {
    }

    /** @return how long the sender should wait before it asks for the inquiry again; empty when it has ended */
    public Optional<Duration> askAgainAfter(Inquiry inquiry) {
        return pace.askAgainAfter(inquiry, clock.instant());
    }

    /**
     * What stands in the legal record as who asked is an office that there is.
     *
     * @throws BusinessException DEPARTMENT_UNKNOWN
     */
    private void requireDepartment(String institution, String department) {
        if (!law.isDepartment(institution, department, JapaneseDates.today(clock))) {
            throw new BusinessException(LinkageError.DEPARTMENT_UNKNOWN, department);
        }
    }

    /**
     * A system asks for the offices and tasks that it is registered for.
     *
     * @throws BusinessException DEPARTMENT_UNKNOWN, TASK_NOT_SYSTEMS
     */
    public void requireSystemsTask(Caller system, String department, String task) {
        requireDepartment(system.institution(), department);
        if (!uses.asks(system.institution(), system.id(), new RegisteredUses.Purpose(department, task), JapaneseDates.today(clock))) {
            throw new BusinessException(LinkageError.TASK_NOT_SYSTEMS, system.id(), department, task);
        }
    }

    /**
     * A clerk asks for what his office is there for.
     *
     * @throws BusinessException TASK_NOT_OFFICES
     */
    public void requireOfficesTask(Caller clerk, String task) {
        if (!law.tasksOf(clerk.institution(), clerk.department(), JapaneseDates.today(clock)).contains(task)) {
            throw new BusinessException(LinkageError.TASK_NOT_OFFICES);
        }
    }

    /** @param test a test message: checked and answered, never sent */
    public Acceptance accept(Inquiry.Asker asker, AddresseeNumber addressee, Question question, boolean test) {
        Instant now = clock.instant();
        ManagementNumber number = ManagementNumber.of(asker.institution(), now, inquiries.nextSerial());
        Inquiry inquiry = Inquiry.accept(UuidV7.next(clock), number, asker, addressee.value(), question, now);
        Optional<String> person = translations.integrated(addressee).map(IntegratedAddresseeNumber::value);
        if (test) {
            inquiry.notPossible(ReasonCode.TEST_MESSAGE, now);
        } else if (person.isEmpty()) {
            endAboutNobody(inquiry, now);
        } else {
            inquiry.about(person.get(), now);
        }
        inquiries.add(inquiry);
        return new Acceptance(inquiry, inquiry.state() == InquiryState.ACCEPTED ? prepare(inquiry, now) : Optional.empty());
    }

    /** Nothing is asked of anybody, but that somebody wanted to ask, and about whom he could not, stands in the record. */
    private void endAboutNobody(Inquiry inquiry, Instant now) {
        inquiry.notPossible(ReasonCode.UNKNOWN_PERSON, now);
        records.answeredAtOnce(requested(inquiry, RecordFormats.NOBODY, now), notPossible(inquiry, RecordFormats.NOBODY, now));
    }

    private Optional<OutgoingInquiry> prepare(Inquiry inquiry, Instant now) {
        String person = inquiry.subject().orElseThrow();
        records.requested(requested(inquiry, person, now));
        Optional<String> code = codes.codeOf(inquiry.institution(), person);
        if (code.isEmpty()) {
            inquiry.waitForCode();
            codes.want(inquiry.institution(), List.of(person), CodeRequest.AN_INQUIRY_WAITS, now);
        }
        return code.map(found -> OutgoingInquiry.of(inquiry, found));
    }

    private ProvisionRequested requested(Inquiry inquiry, String person, Instant now) {
        Question question = inquiry.question();
        String basis = law.decide(new PermissionQuestion(inquiry.institution(), question.task(), question.procedure(),
                question.provider(), question.information(), JapaneseDates.today(clock))).legalBasis();
        return new ProvisionRequested(Side.REQUESTER, inquiry.managementNumber(), person, inquiry.institution(),
                inquiry.department(), question.provider(), question.task(), question.procedure(), question.information(),
                null, now, now, inquiry.nonDisclosure(), basis);
    }

    /** Ends the inquiries that wait for a 符号 that cannot be had. */
    void endWithoutCode(Inquiry inquiry) {
        Instant now = clock.instant();
        inquiry.notPossible(ReasonCode.NO_CODE, now);
        records.answered(notPossible(inquiry, inquiry.subject().orElseThrow(), now));
    }

    private static ProvisionAnswered notPossible(Inquiry inquiry, String subject, Instant now) {
        return new ProvisionAnswered(Side.REQUESTER, inquiry.managementNumber(), subject, Outcome.NOT_POSSIBLE,
                inquiry.reason().name(), now);
    }
}

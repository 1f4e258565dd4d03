package jp.musubi.disclosure.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.disclosure.domain.EntryRepository;
import jp.musubi.disclosure.domain.Histories;
import jp.musubi.disclosure.domain.Period;
import jp.musubi.disclosure.domain.Recording;
import jp.musubi.disclosure.domain.SubjectKeys;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** やりとり履歴 of one institution. Reading the history is a read of its own and leaves an entry in the same transaction. */
@Stateless
@DenyAll
@Guarded
public class DisclosureHistory {

    private static final List<String> RECORDS = List.of("provision-records");
    private static final List<String> RECORDS_AND_READS = List.of("provision-records", "reads");

    private final Histories histories;
    private final Recording recording;
    private final CurrentCaller caller;
    private final ActingInstitution acting;

    protected DisclosureHistory() {
        this(null, null, null, null, null);
    }

    @Inject
    public DisclosureHistory(EntryRepository entries, SealingKeys keys, CurrentCaller caller, ActingInstitution acting,
            Clock clock) {
        SubjectKeys subjects = new SubjectKeys(keys);
        this.histories = new Histories(entries, subjects);
        this.recording = new Recording(entries, subjects, clock);
        this.caller = caller;
        this.acting = acting;
    }

    /** What the institution tells the person who asks through the portal. */
    @RolesAllowed(Roles.PARTY)
    @Audited("disclosure.history.hand-to-person")
    @Discloses(subject = "parameter subject", items = "provision records and reads of the period")
    public DisclosureAnswer forPerson(@NotNull @Pattern(regexp = RecordFormats.INSTITUTION) String institution,
            @NotBlank @Size(max = 64) String subject, @NotNull Instant from, @NotNull Instant to) {
        DisclosureAnswer answer = histories.forPerson(acting.checked(institution, DisclosureError.FOREIGN_INSTITUTION), subject, new Period(from, to));
        note(institution, new ReadEntry(subject, ReadKind.HANDED_TO_PERSON, null, "self-disclosure", RECORDS_AND_READS, null));
        return answer;
    }

    /** What the institution's own staff see, 不開示 marked. */
    @RolesAllowed(Roles.STAFF)
    @Audited("disclosure.history.show")
    @Discloses(subject = "parameter subject", items = "provision records of the period")
    public List<ProvisionRecordView> provisionRecords(@NotBlank @Size(max = 64) String subject, @NotNull Instant from,
            @NotNull Instant to) {
        String institution = acting.code();
        List<ProvisionRecordView> records = histories.forStaff(institution, subject, new Period(from, to));
        if (records.isEmpty() || records.stream().anyMatch(record -> !record.nonDisclosure())) {
            note(institution, records(subject, ReadKind.SHOWN, null));
        }
        records.stream().filter(ProvisionRecordView::nonDisclosure)
                .forEach(record -> note(institution, records(subject, ReadKind.SHOWN, record.managementNumber())));
        return records;
    }

    /**
     * Everybody's records for the institution's own systems (情報提供等記録取得), oldest first.
     *
     * @param after id of the last record already fetched, null for the first page
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("disclosure.history.export")
    @Discloses(subject = "each record's subject", items = "provision records of the period")
    public List<ProvisionRecordView> export(@NotNull Instant from, @NotNull Instant to, @Min(1) @Max(1000) int max, UUID after) {
        String institution = acting.code();
        List<ProvisionRecordView> records = histories.export(institution, new Period(from, to), max, after);
        records.forEach(record -> note(institution,
                records(record.subject(), ReadKind.EXPORTED, record.managementNumber())));
        return records;
    }

    /** A look at a 不開示 exchange is withheld with it, so it carries the exchange's number and stands for no other. */
    private static ReadEntry records(String subject, ReadKind kind, String managementNumber) {
        return new ReadEntry(subject, kind, null, "record-management", RECORDS, managementNumber);
    }

    private void note(String institution, ReadEntry read) {
        recording.read(institution, List.of(read), caller.get());
    }
}

package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.AutomaticAnswerFlags;
import jp.musubi.linkage.domain.FileContents;
import jp.musubi.linkage.domain.LinkageTransactions;
import jp.musubi.linkage.domain.PositionedRow;
import jp.musubi.linkage.domain.RejectedRow;
import jp.musubi.linkage.domain.ReplicaFile;
import jp.musubi.linkage.domain.ReplicaFileRejection;
import jp.musubi.linkage.domain.ReplicaFileRepository;
import jp.musubi.linkage.domain.ReplicaLoading;
import jp.musubi.linkage.domain.ReplicaStore;
import jp.musubi.linkage.domain.ServedInstitutions;

/** 情報提供データベース管理機能 (DBM): 副本 one by one and by file, and the flags that stop automatic answers. */
@Stateless
@DenyAll
@Guarded
public class Replicas {

    private static final int MOST_REJECTIONS = 1_000;

    private final ReplicaStore store;
    private final ReplicaFileRepository files;
    private final ReplicaLoading loading;
    private final AutomaticAnswerFlags flags;
    private final ServedInstitutions institutions;
    private final AddresseeTranslations translations;
    private final FileContents contents;
    private final MessageLedger ledger;
    private final CurrentCaller callers;
    private final LinkageTransactions transactions;
    private final Event<ReplicaFileAccepted> accepted;
    private final Clock clock;

    protected Replicas() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public Replicas(ReplicaStore store, ReplicaFileRepository files, ReplicaLoading loading, AutomaticAnswerFlags flags,
            ServedInstitutions institutions, AddresseeTranslations translations, FileContents contents, MessageLedger ledger,
            CurrentCaller callers, LinkageTransactions transactions, Event<ReplicaFileAccepted> accepted, Clock clock) {
        this.store = store;
        this.files = files;
        this.loading = loading;
        this.flags = flags;
        this.institutions = institutions;
        this.translations = translations;
        this.contents = contents;
        this.ledger = ledger;
        this.callers = callers;
        this.transactions = transactions;
        this.accepted = accepted;
        this.clock = clock;
    }

    /**
     * IF_DBM_10111. A row that cannot be taken is an outcome, not an error.
     *
     * @throws BusinessException REPLICA_NOT_SYSTEMS
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.replica.update")
    @DisclosesNothing("takes data in and only confirms")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReplicaUpdated update(@NotNull @Valid UpdateReplica command) {
        Caller caller = callers.get();
        command.origin().requireSentBy(caller);
        String institution = caller.institution();
        try {
            return transactions.run(institution, () -> update(caller, command));
        } catch (PersistenceException rival) { // two updates of one new key: the second finds it at its second try
            return transactions.run(institution, () -> update(caller, command));
        }
    }

    private ReplicaUpdated update(Caller caller, UpdateReplica command) {
        store.requireKept(caller, command.row().informationCode());
        String institution = caller.institution();
        boolean test = command.origin().mode() == MessageMode.TEST;
        return ledger.once(command.origin().messageId(), command, ReplicaUpdated.class, () -> {
            institutions.note(institution);
            ReplicaStore.Result result = store.take(new ReplicaStore.Delivery(institution, caller.id(), null, test),
                    List.of(new PositionedRow(1, command.row()))).get(0);
            RejectedRow rejected = result.rejected();
            return rejected == null ? new ReplicaUpdated(result.outcome(), null, null, null) : rejected(result.outcome(), rejected);
        });
    }

    private ReplicaUpdated rejected(ReplicaOutcome outcome, RejectedRow row) {
        return new ReplicaUpdated(outcome, row.error().code(), row.error().text(Locale.JAPANESE, row.detail()),
                row.error().text(Locale.ENGLISH, row.detail()));
    }

    /**
     * IF_DBM_20113. Keeps the file; a job loads it, as soon as this has committed. Rows of what the system does not keep are rejected there.
     *
     * @throws BusinessException REPLICA_NOT_SYSTEMS when it keeps nothing at all
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.replica.register-file")
    @DisclosesNothing("takes data in and only confirms")
    public ReplicaFileAccepted registerFile(@NotNull @Valid RegisterReplicaFile command) {
        Caller caller = callers.get();
        command.origin().requireSentBy(caller);
        store.requireAnyKept(caller);
        return ledger.once(command.origin().messageId(), FileDigest.of(command), ReplicaFileAccepted.class, () -> {
            institutions.note(caller.institution());
            UUID id = UuidV7.next(clock);
            var sender = new ReplicaFile.Sender(caller.institution(), caller.id(), command.fileName(),
                    command.origin().mode() == MessageMode.TEST);
            var now = clock.instant();
            ReplicaFile file = ReplicaFile.accept(id, sender, now);
            files.add(file);
            contents.keep(file, new ByteArrayInputStream(command.attachment()));
            ReplicaFileAccepted answer = new ReplicaFileAccepted(id, now);
            accepted.fire(answer);
            return answer;
        });
    }

    /** IF_DBM_20314. */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.replica.file-result")
    @DisclosesNothing("counts, and for rejected rows their position and reason without any content")
    public ReplicaFileResult fileResult(@NotNull @Valid GetReplicaFileResult command) {
        Caller caller = callers.get();
        command.origin().requireSentBy(caller);
        ReplicaFile file = files.find(caller.institution(), command.receiptNumber())
                .filter(found -> found.sender().equals(caller.id()))
                .orElseThrow(() -> new BusinessException(LinkageError.FILE_NOT_FOUND));
        List<RejectedReplicaRow> rejected = files.rejections(file.id(), command.afterRow(), MOST_REJECTIONS + 1).stream()
                .map(ReplicaFileRejection::view).toList();
        boolean more = rejected.size() > MOST_REJECTIONS;
        return new ReplicaFileResult(file.id(), file.fileName(), file.state(), file.rowsDone(), file.registered(),
                file.deleted(), file.rejected(), more ? rejected.subList(0, MOST_REJECTIONS) : rejected, more);
    }

    /** IF_DBM_50111 for a person, IF_DBM_40111 for one information of a person. */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.replica.set-automatic-answer")
    @DisclosesNothing("takes a setting in and only confirms")
    public AutomaticAnswerSet setAutomaticAnswer(@NotNull @Valid SetAutomaticAnswer command) {
        Caller caller = callers.get();
        command.origin().requireSentBy(caller);
        if (command.informationCode() != null) {
            store.requireKept(caller, command.informationCode());
        }
        return ledger.once(command.origin().messageId(), command, AutomaticAnswerSet.class, () -> {
            String subject = translations.integrated(new AddresseeNumber(command.addresseeNumber()))
                    .orElseThrow(() -> new BusinessException(LinkageError.ADDRESSEE_UNKNOWN)).value();
            flags.set(caller, subject, command);
            return new AutomaticAnswerSet(command.disabled(), clock.instant());
        });
    }

    /** Takes files that nobody loads, of any institution; also those whose job died. */
    @RolesAllowed(Roles.JOB)
    @Audited("linkage.replica.claim-files")
    @DisclosesNothing("receipt numbers only")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<ReplicaFileClaim> claimFilesToLoad(@Min(1) @Max(100) int max) {
        return institutions.codes().stream().flatMap(institution -> loading.claim(institution, max).stream()).toList();
    }

    /** Loads the next rows of a claimed file and moves its checkpoint, in one commit. */
    @RolesAllowed(Roles.JOB)
    @Audited("linkage.replica.load-chunk")
    @DisclosesNothing("counts only")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReplicaFileProgress loadChunk(@NotNull @Valid ReplicaFileClaim claim, @Min(1) @Max(10_000) int maxRows) {
        return loading.loadChunk(claim, maxRows);
    }
}

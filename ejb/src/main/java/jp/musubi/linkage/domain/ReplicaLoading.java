package jp.musubi.linkage.domain;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReplicaFileClaim;
import jp.musubi.linkage.boundary.ReplicaFileProgress;
import jp.musubi.linkage.boundary.ReplicaFileResult;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.domain.RowParser.Parsed;

/** Loads replica files chunk by chunk, each chunk in one transaction together with its checkpoint. */
public final class ReplicaLoading {

    private final ReplicaFileRepository files;
    private final ReplicaStore store;
    private final FileContents contents;
    private final RowParser parser;
    private final LinkageTransactions transactions;
    private final Clock clock;

    public ReplicaLoading(ReplicaFileRepository files, ReplicaStore store, FileContents contents, Validator validator,
            LinkageTransactions transactions, Clock clock) {
        this.files = files;
        this.store = store;
        this.contents = contents;
        this.parser = new RowParser(validator);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the institution's files that nobody loads, also those whose owner died. */
    public List<ReplicaFileClaim> claim(String institution, int max) {
        return transactions.run(institution, () -> {
            Instant now = clock.instant();
            List<ReplicaFile> ownerless = files.takeOwnerless(institution, now, max);
            ownerless.forEach(file -> file.lend(UuidV7.next(clock), now));
            return ownerless.stream().map(file -> new ReplicaFileClaim(file.id(), institution, file.lease())).toList();
        });
    }

    /** @throws BusinessException FILE_NOT_FOUND, FILE_OWNED_BY_ANOTHER */
    public ReplicaFileProgress loadChunk(ReplicaFileClaim claim, int maxRows) {
        return transactions.run(claim.institution(), () -> load(take(claim), maxRows));
    }

    private ReplicaFile take(ReplicaFileClaim claim) {
        UUID id = claim.file();
        ReplicaFile file = files.take(claim.institution(), id)
                .orElseThrow(() -> new BusinessException(LinkageError.FILE_NOT_FOUND));
        file.requireOwner(claim.lease());
        return file;
    }

    /** Rows of one chunk; {@code end} is null while the file goes on. */
    private record Chunk(List<Parsed> rows, ReplicaFileResult.State end) {
    }

    private ReplicaFileProgress load(ReplicaFile file, int maxRows) {
        Chunk chunk = read(file, maxRows);
        int deletions = 0;
        int registrations = 0;
        List<PositionedRow> good = chunk.rows().stream().filter(row -> row.row() != null)
                .map(row -> new PositionedRow(row.position(), row.row())).toList();
        var results = store.take(new ReplicaStore.Delivery(file.institution(), file.sender(), file.id(), file.isTest()), good).iterator();
        List<ReplicaFileRejection> rejections = new ArrayList<>();
        for (Parsed row : chunk.rows()) {
            RejectedRow rejected = row.rejected();
            if (rejected == null) {
                ReplicaStore.Result result = results.next();
                rejected = result.rejected();
                registrations += result.outcome() == ReplicaOutcome.REGISTERED ? 1 : 0;
                deletions += result.outcome() == ReplicaOutcome.DELETED ? 1 : 0;
            }
            if (rejected != null) {
                rejections.add(new ReplicaFileRejection(file, row.position(), row.recordNumber(), rejected));
            }
        }
        rejections.forEach(files::reject);
        file.count(registrations, deletions, rejections.size());
        file.advance(chunk.rows().size(), clock.instant());
        return close(file, chunk.end());
    }

    private ReplicaFileProgress close(ReplicaFile file, ReplicaFileResult.State end) {
        if (end == ReplicaFileResult.State.UNREADABLE) {
            files.reject(new ReplicaFileRejection(file, file.rowsDone() + 1, 0, RejectedRow.of(LinkageError.ROW_FILE_BROKEN)));
            file.count(0, 0, 1);
        }
        if (end != null) {
            file.finish(end, clock.instant());
            contents.erase(file);
        }
        return new ReplicaFileProgress(file.rowsDone(), end != null);
    }

    private Chunk read(ReplicaFile file, int maxRows) {
        List<Parsed> rows = new ArrayList<>(maxRows);
        try {
            ReplicaFileReader reader = contents.resume(file);
            while (rows.size() < maxRows) {
                var raw = reader.next();
                if (raw.isEmpty()) {
                    reader.close();
                    return new Chunk(rows, ReplicaFileResult.State.LOADED);
                }
                rows.add(parser.parse(raw.get()));
            }
            contents.keepOpen(file, reader);
            return new Chunk(rows, null);
        } catch (BrokenFileException broken) {
            return new Chunk(rows, ReplicaFileResult.State.UNREADABLE);
        }
    }
}

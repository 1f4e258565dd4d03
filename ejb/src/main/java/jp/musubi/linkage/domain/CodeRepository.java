package jp.musubi.linkage.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 符号 of one institution's persons, and the persons whose 符号 is wanted. */
public interface CodeRepository {

    Optional<String> codeOf(String institution, String subject);

    Map<String, String> codesOf(String institution, Collection<String> subjects);

    /** The person behind a 符号. */
    Optional<String> subjectOf(String institution, String code);

    /** Which of the 符号 are on file already. */
    Set<String> known(String institution, Collection<String> codes);

    void add(InstitutionCode code);

    /** How many persons of the institution have a 符号. */
    long count(String institution);

    /**
     * Queues persons; who is queued already is asked for at once and is at least that urgent. Locks their places in the
     * queue: whoever is booking their 符号 comes before this, or finds afterwards what this transaction has committed.
     */
    void want(String institution, Collection<String> subjects, int urgency, Instant now);

    /** Queues those of the persons who have neither a 符号 nor a place in the queue. */
    void wantAll(String institution, Collection<String> subjects, Instant now);

    /** Locks queued persons who are in no batch, the urgent first. */
    List<CodeRequest> takeWanted(String institution, Instant now, int max);

    void add(CodeBatch batch);

    /** Locks a batch that is due and that nobody else is locking. */
    Optional<CodeBatch> takeDueBatch(String institution, Instant now);

    CodeBatch takeBatch(UUID id);

    /** Locks the places of a batch's persons; in their order. */
    List<CodeRequest> inBatch(UUID batch);

    void remove(CodeRequest request);

    void remove(CodeBatch batch);
}

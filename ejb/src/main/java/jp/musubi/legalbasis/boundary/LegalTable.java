package jp.musubi.legalbasis.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.legalbasis.boundary.LegalRows.Institution;
import jp.musubi.legalbasis.boundary.LegalRows.PrivacyAssessment;

/**
 * 提供許可表. Decides under 番号法 Article 19, items 8 and 9, Article 21, paragraph 2 and Article 28, paragraph 6.
 * Immutable and without a database, so that each operator builds its own from the rows it imported.
 */
public final class LegalTable {

    private record Key(String task, String procedure, String information) {
    }

    private record FileKey(String institution, String file) {
    }

    private static final Comparator<LegalEntry> BY_ID = Comparator.comparing(entry -> entry.permission().id());

    private final String version;
    private final Map<String, List<Institution>> institutions = new HashMap<>();
    private final Map<Key, List<LegalEntry>> entries = new HashMap<>();
    private final Map<FileKey, List<PrivacyAssessment>> assessments = new HashMap<>();

    /** @throws jp.musubi.kernel.error.BusinessException LEGAL_ROWS_INCONSISTENT when a row names another that is not there */
    public LegalTable(LegalRows rows) {
        version = rows.version();
        rows.institutions().forEach(row -> institutions.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
        LegalEntry.of(rows).stream().sorted(BY_ID).forEach(this::add);
        rows.privacyAssessments().forEach(
                row -> assessments.computeIfAbsent(new FileKey(row.institution(), row.file()), key -> new ArrayList<>()).add(row));
    }

    private void add(LegalEntry entry) {
        Key key = new Key(entry.permission().task(), entry.permission().procedure(), entry.permission().information());
        entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
    }

    public String version() {
        return version;
    }

    /** Decides one question; the reason of a refusal is the one that is easiest to mend when several apply. */
    public PermissionDecision decide(PermissionQuestion question) {
        Optional<Institution> requester = institution(question.requester(), question.on());
        if (requester.isEmpty()) {
            return refused(DecisionReason.UNKNOWN_REQUESTER, "");
        }
        Optional<Institution> provider = institution(question.provider(), question.on());
        if (provider.isEmpty()) {
            return refused(DecisionReason.UNKNOWN_PROVIDER, "");
        }
        List<LegalEntry> candidates = candidates(question, requester.get(), provider.get());
        Optional<LegalEntry> inForce = candidates.stream().filter(entry -> entry.validity().contains(question.on())).findFirst();
        return inForce.map(entry -> underAssessment(question, entry)).orElseGet(() -> outOfForce(candidates, question.on()));
    }

    /** Entries that the requester may use on that day, whoever provides, its own file being assessed. */
    public List<LegalRows.Permission> entriesOf(String requester, LocalDate on) {
        return institution(requester, on).stream()
                .flatMap(asking -> entries.values().stream().flatMap(List::stream)
                        .filter(entry -> asking.isMeantBy(entry.permission().requester()) && entry.validity().contains(on)))
                .filter(entry -> assessed(requester, entry.permission().task(), on))
                .sorted(BY_ID).map(LegalEntry::permission).toList();
    }

    /** The institution's row of that day. */
    public Optional<Institution> institution(String code, LocalDate on) {
        return institutions.getOrDefault(code, List.of()).stream().filter(row -> row.validity().contains(on)).findFirst();
    }

    /** A use inside one institution is no provision: it never goes through the network (番号法 Article 9, paragraph 2). */
    private List<LegalEntry> candidates(PermissionQuestion question, Institution requester, Institution provider) {
        if (requester.code().equals(provider.code())) {
            return List.of();
        }
        Key key = new Key(question.task(), question.procedure(), question.information());
        return entries.getOrDefault(key, List.of()).stream().filter(entry -> entry.isBetween(requester, provider)).toList();
    }

    private PermissionDecision underAssessment(PermissionQuestion question, LegalEntry entry) {
        boolean assessed = assessed(question.requester(), question.task(), question.on())
                && assessed(question.provider(), question.information(), question.on());
        return assessed
                ? new PermissionDecision(true, DecisionReason.PERMITTED, entry.permission().basis(), version)
                : refused(DecisionReason.NO_PRIVACY_ASSESSMENT, entry.permission().basis());
    }

    private boolean assessed(String institution, String file, LocalDate on) {
        return assessments.getOrDefault(new FileKey(institution, file), List.of()).stream().anyMatch(row -> row.covers(on));
    }

    private PermissionDecision outOfForce(List<LegalEntry> candidates, LocalDate on) {
        Optional<LegalEntry> coming = candidates.stream().filter(entry -> entry.validity().beginsAfter(on)).findFirst();
        if (coming.isPresent()) {
            return refused(DecisionReason.NOT_YET_IN_FORCE, coming.get().permission().basis());
        }
        return candidates.isEmpty()
                ? refused(DecisionReason.NO_LEGAL_BASIS, "")
                : refused(DecisionReason.NO_LONGER_IN_FORCE, candidates.get(0).permission().basis());
    }

    private PermissionDecision refused(DecisionReason reason, String basis) {
        return new PermissionDecision(false, reason, basis, version);
    }
}

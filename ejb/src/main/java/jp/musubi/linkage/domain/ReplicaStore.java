package jp.musubi.linkage.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.boundary.ReplicaRow;

/** Takes rows of 副本: checks, translates and writes many at once, in the caller's transaction; bad rows stop no good one. */
public final class ReplicaStore {

    private final ReplicaRepository replicas;
    private final CodeRepository codes;
    private final Layouts layouts;
    private final RegisteredUses uses;
    private final AddresseeTranslations translations;
    private final Sealer sealer;
    private final Clock clock;

    /** What a row has to keep to. */
    public record Rules(Layouts layouts, RegisteredUses uses) {
    }

    public ReplicaStore(ReplicaRepository replicas, CodeRepository codes, Rules rules, AddresseeTranslations translations,
            Sealer sealer, Clock clock) {
        this.replicas = replicas;
        this.codes = codes;
        this.layouts = rules.layouts();
        this.uses = rules.uses();
        this.translations = translations;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Rows that go into the store together.
     *
     * @param system who sends them
     * @param file null for a single update
     * @param test a test message: checked, never written
     */
    public record Delivery(String institution, String system, UUID file, boolean test) {
    }

    /**
     * What became of a row.
     *
     * @param rejected null unless the outcome is REJECTED
     */
    public record Result(ReplicaOutcome outcome, RejectedRow rejected) {
    }

    /** @param rows each with its position in the file @return results in the same order */
    public List<Result> take(Delivery delivery, List<PositionedRow> rows) {
        RowRules rules = new RowRules(layouts, JapaneseDates.today(clock));
        Map<String, String> persons = translate(rows);
        Map<Replica.Key, Replica> known = new HashMap<>(replicas.find(delivery.institution(), keys(delivery, rows, persons)));
        Instant now = clock.instant();
        Set<String> registered = new LinkedHashSet<>();
        List<Result> results = new ArrayList<>(rows.size());
        for (PositionedRow positioned : rows) {
            ReplicaRow row = positioned.row();
            String person = persons.get(row.addresseeNumber());
            Optional<RejectedRow> rejected = notKept(delivery, row).or(() -> rules.check(row)).or(() -> missing(row, person));
            if (rejected.isEmpty()) {
                Replica.Key key = Replica.Key.of(delivery.institution(), person, row);
                Replica.Source source = new Replica.Source(delivery.file(), delivery.file() == null ? null : positioned.position(), now);
                results.add(delivery.test() ? outcomeOf(row) : write(key, row, source, known));
                registered.add(person);
            } else {
                results.add(new Result(ReplicaOutcome.REJECTED, rejected.get()));
            }
        }
        if (!delivery.test() && !registered.isEmpty()) {
            codes.wantAll(delivery.institution(), registered, now);
        }
        return results;
    }

    /** @throws BusinessException REPLICA_NOT_SYSTEMS when it keeps none of this 特定個人情報 */
    public void requireKept(Caller system, String information) {
        require(uses.keeps(system.institution(), system.id(), information, JapaneseDates.today(clock)), system);
    }

    /** @throws BusinessException REPLICA_NOT_SYSTEMS when it keeps no 特定個人情報 at all */
    public void requireAnyKept(Caller system) {
        require(uses.keepsAny(system.institution(), system.id(), JapaneseDates.today(clock)), system);
    }

    private static void require(boolean kept, Caller system) {
        if (!kept) {
            throw new BusinessException(LinkageError.REPLICA_NOT_SYSTEMS, system.id());
        }
    }

    private Optional<RejectedRow> notKept(Delivery delivery, ReplicaRow row) {
        return uses.keeps(delivery.institution(), delivery.system(), row.informationCode(), JapaneseDates.today(clock))
                ? Optional.empty() : Optional.of(RejectedRow.of(LinkageError.ROW_NOT_SYSTEMS));
    }

    private Result write(Replica.Key key, ReplicaRow row, Replica.Source source, Map<Replica.Key, Replica> known) {
        Replica before = known.get(key);
        if (row.registrationOrDeletion() == RegistrationOrDeletion.REGISTER) {
            Replica replica = before == null ? new Replica(key) : before;
            replica.register(row, source, sealer);
            if (before == null) {
                replicas.add(replica);
                known.put(key, replica);
            }
        } else if (before == null) {
            return new Result(ReplicaOutcome.REJECTED, RejectedRow.of(LinkageError.ROW_REPLICA_MISSING));
        } else {
            replicas.remove(before);
            known.remove(key);
        }
        return outcomeOf(row);
    }

    private static Result outcomeOf(ReplicaRow row) {
        return new Result(row.registrationOrDeletion() == RegistrationOrDeletion.REGISTER
                ? ReplicaOutcome.REGISTERED : ReplicaOutcome.DELETED, null);
    }

    private static Optional<RejectedRow> missing(ReplicaRow row, String person) {
        if (person != null) {
            return Optional.empty();
        }
        return Optional.of(RejectedRow.of(addressee(row.addresseeNumber()).isEmpty()
                ? LinkageError.ROW_ADDRESSEE_NUMBER_INVALID : LinkageError.ROW_ADDRESSEE_UNKNOWN));
    }

    private Map<String, String> translate(List<PositionedRow> rows) {
        Set<AddresseeNumber> numbers = rows.stream().map(row -> addressee(row.row().addresseeNumber()))
                .flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<AddresseeNumber, IntegratedAddresseeNumber> known = translations.integrated(numbers);
        return known.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> entry.getValue().value()));
    }

    private static Collection<Replica.Key> keys(Delivery delivery, List<PositionedRow> rows, Map<String, String> persons) {
        return rows.stream().map(PositionedRow::row).filter(row -> persons.containsKey(row.addresseeNumber()))
                .map(row -> Replica.Key.of(delivery.institution(), persons.get(row.addresseeNumber()), row))
                .collect(Collectors.toSet());
    }

    /** Empty when the check digit is wrong. */
    private static Optional<AddresseeNumber> addressee(String number) {
        try {
            return Optional.of(new AddresseeNumber(number));
        } catch (BusinessException wrong) {
            return Optional.empty();
        }
    }
}

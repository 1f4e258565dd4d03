package jp.musubi.addressee.adapter;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeRegistration;
import jp.musubi.addressee.boundary.NonResidentChanges;
import jp.musubi.addressee.boundary.NonResidentHits;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumbers;
import jp.musubi.addressee.boundary.NonResidentSearches;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingAnswer;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.NumberingRequest;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.DoubtsAside;
import jp.musubi.addressee.domain.ExactRepeat;
import jp.musubi.addressee.domain.LinkCandidate;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.addressee.domain.LinkDoubts;
import jp.musubi.addressee.domain.LinkedAddressee;
import jp.musubi.addressee.domain.NonResidentDesk;
import jp.musubi.addressee.domain.NonResidentReading;
import jp.musubi.addressee.domain.NonResidentRegister;
import jp.musubi.addressee.domain.NumberKeeper;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationBooks;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

/** The doors of the registry on a database, each call in a transaction of its own, as a system of one institution. */
final class RegistryOnDatabase {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T15:30:00Z"), ZoneOffset.UTC);
    private static final SealingKeys KEYS = new SealingKeys(new Keyring(Map.of(ExactRepeat.PURPOSE,
            Map.of("1", Base64.getEncoder().encodeToString(new byte[32])))));

    private final TestDatabase db;
    private final String institution;

    private RegistryOnDatabase(TestDatabase db, String institution) {
        this.db = db;
        this.institution = institution;
    }

    static RegistryOnDatabase on(TestDatabase db) {
        db.migrate("addressee");
        return new RegistryOnDatabase(db, AddresseeFixture.MUSUBI);
    }

    RegistryOnDatabase of(String other) {
        return new RegistryOnDatabase(db, other);
    }

    NumberingAnswer request(String system, Map<NonResidentItem, String> items) {
        List<Runnable> afterwards = new ArrayList<>();
        try {
            return as(system, (entities, caller) -> new NonResidentNumbers(desk(entities, (doubt, candidates) ->
                    afterwards.add(() -> keepAside(doubt, candidates))), new ExactRepeat(KEYS), new MessageLedger(entities, caller, CLOCK), caller)
                    .request(new NumberingRequest(items)));
        } finally {
            afterwards.forEach(Runnable::run);
        }
    }

    /** The codes of a refusal. */
    List<String> refused(String system, Map<NonResidentItem, String> items) {
        return faults(system, items).stream().map(fault -> fault.error().code()).toList();
    }

    List<NumberingFault> faults(String system, Map<NonResidentItem, String> items) {
        return catchThrowableOfType(NumberingRefused.class, () -> request(system, items)).faults();
    }

    <T> T change(String system, Function<NonResidentChanges, T> act) {
        return as(system, (entities, caller) -> act.apply(new NonResidentChanges(new NonResidentRegister(
                new JpaNumberingRepository(entities), new JpaNonResidentRepository(entities), new JpaPersonRepository(entities), new LinkedAddressee(registrar(entities)), CLOCK), new ExactRepeat(KEYS),
                new MessageLedger(entities, caller, CLOCK), caller)));
    }

    /** @param entries where the log's entries go */
    List<NonResidentView> read(String system, List<ReadEntry> entries, Function<NonResidentSearches, List<NonResidentView>> act) {
        return as(system, (entities, caller) -> act.apply(searches(entities, entries, caller)));
    }

    NonResidentHits lookAsSystem(String system, Function<NonResidentSearches, NonResidentHits> act) {
        return as(system, (entities, caller) -> act.apply(searches(entities, new ArrayList<>(), caller)));
    }

    /** The same for a clerk at our own pages. */
    List<NonResidentView> readAsClerk(String clerk, List<ReadEntry> entries, Function<NonResidentSearches, List<NonResidentView>> act) {
        return lookAsClerk(clerk, entries, act);
    }

    <T> T lookAsClerk(String clerk, List<ReadEntry> entries, Function<NonResidentSearches, T> act) {
        return as(new Caller(Caller.Kind.STAFF, institution, clerk, ""), (entities, caller) -> act.apply(searches(entities, entries, caller)));
    }

    private static NonResidentSearches searches(EntityManager entities, List<ReadEntry> entries, CurrentCaller caller) {
        return new NonResidentSearches(new NonResidentReading(new JpaNonResidentRepository(entities), new JpaNonResidentSearchRepository(entities), new JpaPersonRepository(entities), CLOCK),
                new ListedReads(entries), caller);
    }

    void register(AddresseeRegistration row, RegistrationState state) {
        register(List.of(new RegistrationRow(1,
                new AddresseeNumber(row.addresseeNumber()), Optional.empty(), Optional.empty(), new BasicInformation(row.name(),
                        row.kana(), row.birthDate(), row.sex(), row.address()), state, Optional.empty())));
    }

    void register(List<RegistrationRow> rows) {
        as("registry", (entities, caller) -> registrar(entities).register(institution, "registry", rows));
    }

    /** Registers under other keys than usual. */
    void register(NumberSeals seals, List<RegistrationRow> rows) {
        as("registry", (entities, caller) -> registrar(entities, seals, CLOCK).register(institution, "registry", rows));
    }

    /** Registers at another time than usual. */
    List<RowOutcome> register(Clock clock, RegistrationRow row) {
        return as("registry", (entities, caller) -> registrar(entities, AddresseeFixture.seals(), clock)
                .register(institution, "registry", List.of(row)).outcomes());
    }

    /** Registers ichiro's number as that of a person under a support measure. */
    void protect(String number) {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        register(List.of(new RegistrationRow(1,
                new AddresseeNumber(number), Optional.empty(), Optional.empty(), new BasicInformation("佐藤　一郎", "サトウ　イチロウ",
                        LocalDate.of(1964, 7, 1), Sex.MALE, "東京都"), RegistrationState.NON_RESIDENT,
                Optional.of(new RegistrationRow.Term(today.minusDays(1), today.plusYears(1))))));
    }

    String stateOf(AddresseeNumber number) {
        return texts("select state || name from addressee.addressee where addressee_number = '" + number.value() + "'").get(0);
    }

    long count(String table) {
        return number("select count(*) from addressee." + table);
    }

    List<String> kinds(String number) {
        return texts("select v.kind from addressee.non_resident_version v join addressee.non_resident r on r.id = v.non_resident_id"
                + " where r.addressee_number = '" + number + "' order by v.revision");
    }

    /** A column of the newest version. */
    String said(String column, String number) {
        return texts("select v." + column + " from addressee.non_resident_version v join addressee.non_resident r"
                + " on r.id = v.non_resident_id and r.revision = v.revision where r.addressee_number = '" + number + "'").get(0);
    }

    String mergedInto(String number) {
        return texts("select merged_into from addressee.non_resident where addressee_number = '" + number + "'").get(0);
    }

    List<String> ledger() {
        return texts("select message_id || command_hash || answer from kernel.message_ledger");
    }

    void run(String statement) {
        as("child", (entities, caller) -> entities.createNativeQuery(statement).executeUpdate());
    }

    <T> T as(String system, BiFunction<EntityManager, CurrentCaller, T> act) {
        return as(new Caller(Caller.Kind.SYSTEM, institution, system, ""), act);
    }

    <T> T as(Caller who, BiFunction<EntityManager, CurrentCaller, T> act) {
        return db.inTransaction(entities -> {
            db.actAs(entities, institution);
            CurrentCaller caller = new CurrentCaller();
            caller.enter(who);
            try {
                return act.apply(entities, caller);
            } finally {
                caller.leave();
            }
        });
    }

    @SafeVarargs
    static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        CyclicBarrier barrier = new CyclicBarrier(acts.length);
        try {
            List<Future<T>> running = Arrays.stream(acts).map(act -> threads.submit(() -> {
                barrier.await();
                return act.call();
            })).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private NonResidentDesk desk(EntityManager entities, DoubtsAside aside) {
        Registrar registrar = registrar(entities, AddresseeFixture.seals(), CLOCK, AddresseeFixture.doubts(new JpaLinkReviews(entities), new JpaPersonRepository(entities), aside));
        return new NonResidentDesk(new JpaNumberingRepository(entities), new JpaNonResidentRepository(entities),
                new JpaPersonRepository(entities), new LinkedAddressee(registrar), AddresseeFixture.EVERY_TASK, CLOCK);
    }

    private void keepAside(LinkDoubt doubt, List<LinkCandidate> candidates) {
        as("aside", (entities, caller) -> {
            new LateDoubts(new JpaNumberingRepository(entities), new JpaLinkReviews(entities), new InstitutionBinding(entities, false))
                    .write(doubt, candidates);
            return null;
        });
    }

    static Registrar registrar(EntityManager entities) {
        return registrar(entities, AddresseeFixture.seals(), CLOCK);
    }

    static Registrar registrar(EntityManager entities, Clock clock) {
        return registrar(entities, AddresseeFixture.seals(), clock);
    }

    private static Registrar registrar(EntityManager entities, NumberSeals seals, Clock clock) {
        return registrar(entities, seals, clock, AddresseeFixture.doubts(new JpaLinkReviews(entities), new JpaPersonRepository(entities)));
    }

    private static Registrar registrar(EntityManager entities, NumberSeals seals, Clock clock, LinkDoubts doubts) {
        JpaPersonRepository persons = new JpaPersonRepository(entities);
        JpaNumberVault vault = new JpaNumberVault(entities);
        return new Registrar(new JpaNumberingRepository(entities), new RegistrationBooks(persons, vault, seals, AddresseeFixture.EVERY_TASK, new JpaPlannedMoves(entities)), persons,
                new NumberKeeper(vault, seals), new NumberLooks(vault, seals, clock), doubts, clock);
    }

    private long number(String query) {
        return as("child", (entities, caller) -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }

    List<String> texts(String query) {
        return as("child", (entities, caller) -> ((List<?>) entities.createNativeQuery(query, String.class).getResultList())
                .stream().map(String::valueOf).toList());
    }

    /** Looks into the vault as task, kind, numbers and who looked; read by the owner, for nodes add looks and cannot read them. */
    static List<String> numberLooks(TestDatabase db) throws SQLException {
        List<String> looks = new ArrayList<>();
        try (Connection owner = db.owner().getConnection(); Statement statement = owner.createStatement()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                statement.execute("select set_config('musubi.institution', '" + AddresseeFixture.MUSUBI + "', false)");
            }
            ResultSet rows = statement.executeQuery("select task || ' ' || kind || ' ' || numbers || ' ' || looked_by || coalesce(' ' || stated_task || ' ' || stated_ground, '')"
                    + " from addressee.number_look where institution = '" + AddresseeFixture.MUSUBI + "'");
            while (rows.next()) {
                looks.add(rows.getString(1));
            }
        }
        return looks;
    }

    /** Rows that only an operator writes. */
    static void runAsOwner(TestDatabase db, String statement) throws SQLException {
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
                sql.execute("select set_config('musubi.institution', '" + AddresseeFixture.MUSUBI + "', false)");
            }
            sql.execute(statement);
        }
    }
}

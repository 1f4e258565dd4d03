package jp.musubi.linkage.domain;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.ResidentCodes;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.ProvisionRecords;
import jp.musubi.disclosure.boundary.ProvisionRequested;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.Jose;
import jp.musubi.kernel.envelope.PartyKeys;
import jp.musubi.kernel.time.HandClock;
import jp.musubi.legalbasis.boundary.DecisionReason;
import jp.musubi.legalbasis.boundary.LegalDecisions;
import jp.musubi.legalbasis.boundary.PermissionDecision;
import jp.musubi.legalbasis.boundary.PermissionQuestion;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaRow;
import jp.musubi.network.PartyKeysFixture;

/** Two towns, one person who lived in both, and the rooms next door as simple stand-ins. */
public final class LinkageFixture {

    public static final String MUSUBI = "0220199201101700";
    public static final String ENISHI = "0220199301801700";
    public static final String HUB = "9900000000000000";
    public static final String PORTAL = "9900000000000001";
    public static final String TARO = AddresseeNumber.ofSerial(1).orElseThrow().value();
    public static final String TARO_THERE = IntegratedAddresseeNumber.ofSerial(2).orElseThrow().value();
    public static final String TARO_HERE = IntegratedAddresseeNumber.ofSerial(3).orElseThrow().value();
    public static final String NOBODY = AddresseeNumber.ofSerial(77).orElseThrow().value();
    public static final String CODE_HERE = "a".repeat(32);
    public static final String CODE_THERE = "b".repeat(32);
    public static final String TAX = "TM00000000000002";
    public static final String TAX_OFFICE = "2010";
    public static final String CHILD_OFFICE = "1010";
    public static final String NO_OFFICE = "9999";
    public static final String CHILD_ALLOWANCE = "JM01000000081000";
    public static final Question QUESTION = new Question(CHILD_ALLOWANCE, "JT01010000000074", ENISHI, TAX, "0", "0", null, null);
    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    public static final SealingKeys KEYS = new SealingKeys(new Keyring(Map.of("replica", Map.of("1", KEY), "attachment",
            Map.of("1", KEY), "result", Map.of("1", KEY))));
    public static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final Path KEY_FILES = keys();
    private static final PartyKeys PARTIES = new PartyKeys(KEY_FILES, Clock.systemUTC());

    public final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    public final Envelopes envelopes = new Envelopes(new Jose(PARTIES), clock);
    public final Sealer sealer = new Sealer(KEYS);
    public final Addressees addressees = new Addressees();
    public final Residents residents = new Residents();
    public final Law law = new Law();
    public final Records records = new Records();
    final AnswerPace pace = new AnswerPace();
    final InMemoryStore here = new InMemoryStore();
    final InMemoryStore there = new InMemoryStore();

    InquiryDesk inquiryDesk() {
        return new InquiryDesk(here.inquiryRepository(), here.codeRepository(), new InquiryDesk.Rights(law, new FixedUses()), addressees, records, pace, clock);
    }

    ProvisionDesk provisionDesk() {
        return new ProvisionDesk(new ProvisionDesk.Books(there.provisionRepository(), there.replicaRepository(),
                there.codeRepository(), there.flagRepository()), new ProvisionDesk.Neighbours(addressees, law, records),
                envelopes, sealer, clock);
    }

    /** The person has a 符号 in both towns, and 縁町 a replica. */
    LinkageFixture connected() {
        here.codes.add(new InstitutionCode(MUSUBI, TARO_HERE, CODE_HERE, clock.instant()));
        there.codes.add(new InstitutionCode(ENISHI, TARO_THERE, CODE_THERE, clock.instant()));
        replica("2026", LocalDate.of(2026, 6, 1), null);
        return this;
    }

    /** The same parties after all of them have got new keys and certificates. */
    Envelopes renewed() {
        return new Envelopes(new Jose(new PartyKeys(keys(), Clock.systemUTC())), clock);
    }

    /** The same parties as a node sees them that has not got a party's new certificate: it knows another one of it. */
    Envelopes withoutNewCertificateOf(String party) {
        try (Stream<Path> files = Files.walk(KEY_FILES)) {
            Path copy = Files.createTempDirectory("linkage-keys");
            Files.createDirectory(copy.resolve("parties"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(KEY_FILES.relativize(file).toString()));
            }
            Path parties = copy.resolve("parties");
            Files.copy(parties.resolve(HUB + ".pem"), parties.resolve(party + ".pem"), StandardCopyOption.REPLACE_EXISTING);
            return new Envelopes(new Jose(new PartyKeys(copy, Clock.systemUTC())), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replica(String key, LocalDate from, LocalDate to) {
        Replica replica = new Replica(new Replica.Key(ENISHI, TARO_THERE, TAX, "0001", key));
        replica.register(row(1, TARO, key, from, to), new Replica.Source(null, null, clock.instant()), sealer);
        there.replicas.put(replica.key(), replica);
    }

    public static ReplicaRow row(int number, String addressee, String key, LocalDate from, LocalDate to) {
        return new ReplicaRow(number, addressee, TAX, "0001", key, null, "0001", from, to, null,
                RegistrationOrDeletion.REGISTER, List.of(new ReplicaItem("ZE0002", "0001", null, "2400000", null),
                new ReplicaItem("ZE0003", "0001", null, null, "NotAcceptable")));
    }

    static Inquiry.Asker asker() {
        return new Inquiry.Asker(MUSUBI, "musubi-child", "1010", "suzuki", false);
    }

    private static Path keys() {
        try {
            return PartyKeysFixture.write(Files.createTempDirectory("linkage-keys"), MUSUBI, ENISHI, HUB, PORTAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 宛名. */
    public static final class Addressees extends AddresseeTranslations {

        public final Map<String, String> known = new HashMap<>(Map.of(TARO, TARO_HERE));
        public final Set<String> underProtection = new HashSet<>();

        @Override
        public Optional<IntegratedAddresseeNumber> integrated(AddresseeNumber number) {
            return Optional.ofNullable(known.get(number.value())).map(IntegratedAddresseeNumber::new);
        }

        @Override
        public Map<AddresseeNumber, IntegratedAddresseeNumber> integrated(Collection<AddresseeNumber> numbers) {
            Map<AddresseeNumber, IntegratedAddresseeNumber> found = new HashMap<>();
            numbers.forEach(number -> integrated(number).ifPresent(person -> found.put(number, person)));
            return found;
        }

        @Override
        public boolean underProtection(IntegratedAddresseeNumber number, LocalDate on) {
            return underProtection.contains(number.value());
        }
    }

    /** 住民票コード. */
    public static final class Residents extends ResidentCodes {

        public final Map<String, String> known = new HashMap<>(Map.of(TARO_HERE, "12345678903"));

        @Override
        public Map<IntegratedAddresseeNumber, ResidentCode> residentCodes(Collection<IntegratedAddresseeNumber> numbers) {
            Map<IntegratedAddresseeNumber, ResidentCode> found = new HashMap<>();
            numbers.stream().filter(number -> known.containsKey(number.value()))
                    .forEach(number -> found.put(number, new ResidentCode(known.get(number.value()))));
            return found;
        }
    }

    /** 法的根拠. */
    public static final class Law extends LegalDecisions {

        public DecisionReason reason = DecisionReason.PERMITTED;

        @Override
        public PermissionDecision decide(PermissionQuestion question) {
            return new PermissionDecision(reason == DecisionReason.PERMITTED, reason, "sample 74", "2026");
        }

        @Override
        public Set<String> informationAnsweredBy(String institution, String department, LocalDate on) {
            return department.equals(TAX_OFFICE) ? Set.of(TAX) : Set.of();
        }

        @Override
        public boolean isDepartment(String institution, String department, LocalDate on) {
            return !department.equals(NO_OFFICE);
        }

        @Override
        public Set<String> tasksOf(String institution, String department, LocalDate on) {
            return department.equals(CHILD_OFFICE) ? Set.of(CHILD_ALLOWANCE) : Set.of();
        }

        @Override
        public boolean isAnswered(String institution, String information, LocalDate on) {
            return information.equals(TAX);
        }
    }

    /** 開示記録. */
    public static final class Records extends ProvisionRecords {

        public final List<ProvisionRequested> requested = new CopyOnWriteArrayList<>();
        public final List<ProvisionAnswered> answered = new CopyOnWriteArrayList<>();

        @Override
        public void requested(ProvisionRequested request) {
            requested.add(request);
        }

        @Override
        public void answered(ProvisionAnswered answer) {
            answered.add(answer);
        }

        @Override
        public void answeredAtOnce(ProvisionRequested request, ProvisionAnswered answer) {
            requested.add(request);
            answered.add(answer);
        }
    }
}

package jp.musubi.addressee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeRegistration;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ReportedChange;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BusinessSystemRepository;
import jp.musubi.addressee.domain.DoubtsAside;
import jp.musubi.addressee.domain.LinkDoubtRepository;
import jp.musubi.addressee.domain.LinkDoubts;
import jp.musubi.addressee.domain.NearbyTwins;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.ReviewSeals;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.crypto.VaultKeys;
import jp.musubi.kernel.number.Modulus11;

/** People of the fictitious 結市, as its registry would send them. All numbers are synthetic. */
public final class AddresseeFixture {

    public static final String MUSUBI = "0220199201101700";
    public static final String ENISHI = "0220199301801700";

    /** Lets every system of a test speak for the tasks that tests name. */
    public static final BusinessSystemRepository EVERY_TASKS_SYSTEMS = new BusinessSystemRepository() {

        @Override
        public Set<BusinessSystem> of(String institution, String system, LocalDate on) {
            return Stream.of("001", "010", "011", "018").map(id -> new BusinessSystem(id, BusinessSystem.NONE)).collect(Collectors.toSet());
        }

        @Override
        public Set<String> sharing(String institution, String system, LocalDate on) {
            return Set.of(system);
        }

        @Override
        public Set<BusinessSystem> changingNumbersOf(RegistrationState state, LocalDate on) {
            return Set.of(BusinessSystem.RESIDENT_REGISTRY);
        }
    };
    public static final SystemDuties EVERY_TASK = new SystemDuties(EVERY_TASKS_SYSTEMS, Clock.systemUTC());

    private AddresseeFixture() {
    }

    public static LinkDoubts doubts(LinkDoubtRepository doubts, PersonRepository persons) {
        return doubts(doubts, persons, (doubt, candidates) -> {
            doubts.add(doubt);
            candidates.forEach(doubts::add);
        });
    }

    public static LinkDoubts doubts(LinkDoubtRepository doubts, PersonRepository persons, DoubtsAside aside) {
        return new LinkDoubts(doubts, reviewSeals(), aside, new NearbyTwins(persons));
    }

    public static ReviewSeals reviewSeals() {
        return new ReviewSeals(ring());
    }

    public static NumberSeals seals() {
        return seals(1);
    }

    /** Of a node that holds those generations of the vault's key. */
    public static NumberSeals seals(int... generations) {
        return new NumberSeals(ring(), vaultKeys(generations));
    }

    /** The keys of every node: for look-ups, and for rows from before the vault had keys of its own. */
    public static SealingKeys ring() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Map<String, String> versions = Map.of("1", key);
        return new SealingKeys(new Keyring(Map.of(
                "addressee.link-review", versions, "addressee.link-review.lookup", versions,
                "addressee.individual-number", versions, "addressee.individual-number.lookup", versions,
                "addressee.resident-code", versions, "addressee.resident-code.lookup", versions)));
    }

    public static VaultKeys vaultKeys(int... generations) {
        NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
        IntStream.of(generations).forEach(generation -> {
            byte[] key = new byte[32];
            key[0] = (byte) generation;
            keys.put(generation, new SecretKeySpec(key, "AES"));
        });
        return new VaultKeys(keys);
    }

    /** The n-th number that exists. */
    public static AddresseeNumber addresseeNumber(int n) {
        return IntStream.iterate(1, serial -> serial + 1).mapToObj(AddresseeNumber::ofSerial)
                .flatMap(Optional::stream).skip(n - 1L).findFirst().orElseThrow();
    }

    public static IntegratedAddresseeNumber integratedNumber(int n) {
        return new IntegratedAddresseeNumber(addresseeNumber(n).value());
    }

    public static String individualNumber(int n) {
        String body = String.format("000%08d", n);
        OptionalInt digit = Modulus11.TWO_DIGITS_BECOME_ZERO.checkDigit(body);
        return body + digit.orElseThrow();
    }

    public static String residentCode(int n) {
        String body = String.format("%010d", n);
        return body + Modulus11.TWO_DIGITS_BECOME_ZERO.checkDigit(body).orElseThrow();
    }

    /** A resident with all numbers. */
    public static AddresseeRegistration resident(int n) {
        return new AddresseeRegistration(addresseeNumber(n).value(), individualNumber(n), residentCode(n), "結　花子",
                "ムスビ　ハナコ", BirthDate.on(LocalDate.of(1990, 4, 1)), Sex.FEMALE, "結市中央一丁目１番" + n + "号", RegistrationState.RESIDENT, null);
    }

    public static List<AddresseeRegistration> residents(int count) {
        List<AddresseeNumber> numbers = IntStream.iterate(1, serial -> serial + 1).mapToObj(AddresseeNumber::ofSerial)
                .flatMap(Optional::stream).limit(count).toList();
        return IntStream.rangeClosed(1, count).mapToObj(n -> withNumber(resident(1), numbers.get(n - 1), n)).toList();
    }

    private static AddresseeRegistration withNumber(AddresseeRegistration model, AddresseeNumber number, int n) {
        return new AddresseeRegistration(number.value(), individualNumber(n), residentCode(n), model.name(), model.kana(),
                model.birthDate(), model.sex(), model.address(), model.state(), null);
    }

    public static AddresseeRegistration protectedUntil(AddresseeRegistration row, LocalDate until) {
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(),
                row.kana(), row.birthDate(), row.sex(), row.address(), row.state(), until);
    }

    public static AddresseeRegistration movedTo(AddresseeRegistration row, String address) {
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(),
                row.kana(), row.birthDate(), row.sex(), address, row.state(), null);
    }

    public static AddresseeRegistration in(AddresseeRegistration row, RegistrationState state) {
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(),
                row.kana(), row.birthDate(), row.sex(), row.address(), state, null);
    }

    public static AddresseeRegistration changed(AddresseeRegistration row, ReportedChange change) {
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(), row.kana(), row.birthDate(),
                row.sex(), row.address(), row.state(), row.supportMeasureFrom(), row.supportMeasureUntil(), row.businessId(), row.ownSystemId(), change, row.otherNames(), row.abroad());
    }

    public static AddresseeRegistration named(AddresseeRegistration row, String name) {
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), name,
                row.kana(), row.birthDate(), row.sex(), row.address(), row.state(), null);
    }

    public static AddresseeRegistration bornOn(AddresseeRegistration row, LocalDate birthDate) {
        return bornOn(row, BirthDate.on(birthDate));
    }

    public static AddresseeRegistration bornOn(AddresseeRegistration row, BirthDate birthDate) {
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(),
                row.kana(), birthDate, row.sex(), row.address(), row.state(), null);
    }

    /** The same person in the books of a business system: another 宛名番号, no 住民票コード. */
    public static AddresseeRegistration inAnotherBook(AddresseeRegistration row, AddresseeNumber number) {
        return new AddresseeRegistration(number.value(), row.individualNumber(), null, row.name(), row.kana(),
                row.birthDate(), row.sex(), row.address(), row.state(), null);
    }

    public static AddresseeRegistration withNumbers(AddresseeRegistration row, String individualNumber, String residentCode) {
        return new AddresseeRegistration(row.addresseeNumber(), individualNumber, residentCode, row.name(), row.kana(),
                row.birthDate(), row.sex(), row.address(), row.state(), null);
    }
}

package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.BASIC;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_BANCHIGOHYOKI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_CHOAZA;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KATAGAKI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KOKUGAIJUSHO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KOKUMEITO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_SHIKUGUNCHOSONMEI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_TODOFUKEN;
import static jp.musubi.addressee.boundary.NonResidentItem.SEIBETSU;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_GAIKOKUJINKANJI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_GAIKOKUJINROMAJI;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO_FURIGANA;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.Sex;

/** 住登外者宛名基本情報. What is said of a person, with the folded keys by which it is found. A value. */
@Embeddable
public class NonResidentContent {

    private static final Set<NonResidentItem> ADDRESS_LINE = EnumSet.of(JUSHO_TODOFUKEN, JUSHO_SHIKUGUNCHOSONMEI, JUSHO_CHOAZA,
            JUSHO_BANCHIGOHYOKI, JUSHO_KATAGAKI, JUSHO_KOKUMEITO, JUSHO_KOKUGAIJUSHO);

    @Embedded
    private NonResidentName name;

    private String sex;

    @Embedded
    private NonResidentBirth birth;

    @Embedded
    private NonResidentAddress address;

    @Embedded
    private SearchKeys keys;

    @Embedded
    private InnerKeys innerKeys;

    @Embedded
    private NonResidentOtherKeys otherKeys;

    protected NonResidentContent() {
    }

    static NonResidentContent of(GivenItems items) {
        NonResidentContent given = new NonResidentContent();
        given.name = NonResidentName.of(items);
        given.sex = items.text(SEIBETSU);
        given.birth = NonResidentBirth.of(items);
        given.address = NonResidentAddress.of(items);
        given.keys = SearchKeys.besideInnerKeys(given.name.name(), given.name.kana(), given.address.line());
        given.innerKeys = InnerKeys.of(given.name.name(), given.name.kana(), given.address.line());
        given.otherKeys = NonResidentOtherKeys.of(Stream.of(TSUSHO, TSUSHO_FURIGANA, SHIMEI_GAIKOKUJINROMAJI, SHIMEI_GAIKOKUJINKANJI).map(items::text).toList());
        return given;
    }

    boolean says(NonResidentContent other) {
        return values().equals(other.values());
    }

    /** What is known, and beside it what only the items say. The address line agrees already, however its parts were cut. */
    NonResidentContent completedBy(GivenItems items) {
        Map<NonResidentItem, String> all = items();
        BASIC.stream().filter(item -> !ADDRESS_LINE.contains(item)).forEach(item -> all.putIfAbsent(item, items.text(item, "")));
        return of(new GivenItems(all));
    }

    /** What is known. */
    Map<NonResidentItem, String> items() {
        Map<NonResidentItem, String> known = new EnumMap<>(NonResidentItem.class);
        Iterator<String> values = values().iterator();
        BASIC.forEach(item -> Optional.ofNullable(values.next()).ifPresent(value -> known.put(item, value)));
        return known;
    }

    /** In the order of {@link NonResidentItem#BASIC}. */
    private List<String> values() {
        List<String> values = new ArrayList<>(name().values());
        values.add(sex);
        values.addAll(birth().values());
        values.addAll(address().values());
        return values;
    }

    /** Whether another record can be compared with it: name, address and birth date are known. Sex counts where both say it. */
    boolean isComparable() {
        return !keys.name().isEmpty() && !keys.address().isEmpty() && birth().day().isPresent();
    }

    /**
     * A message says all that is known from then on. Without the name or the birth date it would erase by what a person is
     * told from another, and the next message could make anybody of him.
     *
     * @throws NumberingRefused ITEM_MISSING, NAME_AND_BIRTH_DATE_BOTH_DIFFER
     */
    void requireSuccessorOf(NonResidentContent known) {
        List<NumberingFault> missing = Stream.of(SHIMEI, SEINENGAPPI).filter(item -> known.value(item) != null && value(item) == null)
                .map(item -> NumberingFault.of(NonResidentError.ITEM_MISSING, item)).toList();
        if (!missing.isEmpty()) {
            throw new NumberingRefused(missing);
        }
        if (isOfAnother(known)) {
            throw NumberingRefused.of(NonResidentError.NAME_AND_BIRTH_DATE_BOTH_DIFFER);
        }
    }

    private String value(NonResidentItem item) {
        return item == SHIMEI ? name().name() : birth().date();
    }

    /** Either changes in a life; both at once are another person's, and what is known of a day or said in its place is part of it. */
    private boolean isOfAnother(NonResidentContent known) {
        Optional<BirthDate> before = known.birth().known();
        return !keys.name().isEmpty() && !known.keys.name().isEmpty() && !keys.name().equals(known.keys.name())
                && before.isPresent() && !before.equals(birth().known());
    }

    /** As the register compares and keeps it; empty while the name is not known or nothing is said of the birth. */
    Optional<BasicInformation> basicInformation() {
        String kana = name().kana() == null ? "" : name().kana();
        return birth().known().filter(born -> name().name() != null)
                .map(born -> new BasicInformation(name().name(), kana, born, sex(), address().line()));
    }

    /** What of the four would change; all of a person who is not said to have a name or a birth date. */
    Map<PersonItem, Manner> changesTo(NonResidentContent next) {
        Optional<BasicInformation> before = basicInformation();
        Optional<BasicInformation> after = next.basicInformation();
        if (before.isPresent() && after.isPresent()) {
            return before.get().changesTo(after.get());
        }
        Map<PersonItem, Manner> unknown = new EnumMap<>(PersonItem.class);
        unknown.put(PersonItem.NAME, Manner.WHOLE);
        unknown.put(PersonItem.BIRTH_DATE, Manner.UNKNOWN);
        return unknown;
    }

    public NonResidentName name() {
        return name == null ? new NonResidentName() : name;
    }

    public Sex sex() {
        return Sex.of(sex).orElse(Sex.UNKNOWN);
    }

    public NonResidentBirth birth() {
        return birth == null ? new NonResidentBirth() : birth;
    }

    public NonResidentAddress address() {
        return address == null ? new NonResidentAddress() : address;
    }

    public SearchKeys keys() {
        return keys;
    }
}

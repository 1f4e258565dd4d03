package jp.musubi.web.staff.addressee;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.ItemCharacters;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;

/** A fault of the official API in words for a clerk: at which field, what is wrong there and what to do. */
final class NonResidentFaults {

    private static final String KEY = "non_resident_fault.";

    private NonResidentFaults() {
    }

    /** Parameter of the field to mend: of two that belong together the one that is empty. */
    static String field(NumberingFault fault) {
        List<NonResidentItem> named = fault.about().stream().filter(NonResidentItem.class::isInstance).map(NonResidentItem.class::cast).toList();
        return named.get(named.size() - 1).parameter();
    }

    static String text(NumberingFault fault) {
        String key = KEY + fault.error().name();
        return AddresseeTexts.text(Stream.of(key + "." + fault.parameter()).filter(AddresseeTexts::has).findFirst().orElse(key),
                fault.about().stream().map(NonResidentFaults::word).toArray());
    }

    /** What the field is called at the page. */
    static String label(NonResidentItem item) {
        return AddresseeTexts.text("non_resident_item." + item.parameter());
    }

    private static Object word(Object named) {
        if (named instanceof NonResidentItem item) {
            return label(item);
        }
        return named instanceof ItemCharacters characters ? AddresseeTexts.text("non_resident_characters." + characters) : named;
    }
}

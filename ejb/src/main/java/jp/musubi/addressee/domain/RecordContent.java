package jp.musubi.addressee.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.StayAbroad;

/** 宛名の内容. All that a record says of a person. A value: equal when every character is. */
public record RecordContent(BasicInformation information, OtherNames otherNames, RegistrationState state, StayAbroad abroad) {

    static final String ADDRESS = "ADDRESS";
    private static final Set<String> WHEREABOUTS = Set.of(ADDRESS, AbroadColumns.ADDRESS, AbroadColumns.BODY, AbroadColumns.BODY_NAME);

    /** Items that lead to the person: withheld under a support measure. */
    static boolean isWhereabouts(String item) {
        return WHEREABOUTS.contains(item);
    }

    /** By the names that the items have in the disclosure log, in the order in which people read them; empty where there is none. */
    Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("NAME", information.name());
        items.put("KANA", information.kana());
        items.putAll(FurtherNames.items(otherNames));
        items.put("BIRTH_DATE", information.birthDate().written());
        items.put("SEX", information.sex().name());
        items.put(ADDRESS, information.address());
        items.putAll(AbroadColumns.items(abroad));
        items.put("STATE", state.name());
        return items;
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "RecordContent[masked]";
    }
}

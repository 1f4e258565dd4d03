package jp.musubi.addressee.adapter;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.addressee.domain.InnerKeys;
import jp.musubi.addressee.domain.NonResidentOtherKeys;

/** Makes the search keys of 住登外者 again. */
public class NonResidentRefolding extends Refolding {

    public NonResidentRefolding() {
        super("refold non residents", "addressee.non_resident_version", List.of("name", "kana",
                "concat(address_prefecture, address_municipality, address_town, address_lot, address_building, address_country, address_abroad)",
                "alias", "alias_kana", "latin_name", "kanji_name"),
                Stream.of(COLUMNS, AddresseeRefolding.INNER_COLUMNS, List.of("alias_key", "alias_kana_key", "latin_key", "kanji_key")).flatMap(List::stream).toList());
    }

    @Override
    int folding() {
        return InnerKeys.folding();
    }

    @Override
    List<String> keys(List<String> trueForms) {
        return Stream.concat(AddresseeRefolding.besideInnerKeys(trueForms), NonResidentOtherKeys.of(trueForms.subList(3, trueForms.size())).values().stream()).toList();
    }
}

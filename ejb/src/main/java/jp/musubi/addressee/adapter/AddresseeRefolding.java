package jp.musubi.addressee.adapter;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.addressee.domain.InnerKeys;
import jp.musubi.addressee.domain.SearchKeys;

/** Makes the search keys of 宛名 again. */
public class AddresseeRefolding extends Refolding {

    static final List<String> INNER_COLUMNS = List.of("given_key", "given_kana_key", "locality_key");

    public AddresseeRefolding() {
        super("refold addressees", "addressee.addressee", List.of("name", "kana", "concat(address, country_name, address_abroad)"),
                Stream.of(COLUMNS, INNER_COLUMNS).flatMap(List::stream).toList());
    }

    @Override
    int folding() {
        return InnerKeys.folding();
    }

    @Override
    List<String> keys(List<String> trueForms) {
        return besideInnerKeys(trueForms).toList();
    }

    /** Of name, reading and address. */
    static Stream<String> besideInnerKeys(List<String> trueForms) {
        return Stream.of(SearchKeys.of(trueForms.get(0), trueForms.get(1), trueForms.get(2)).values(),
                InnerKeys.of(trueForms.get(0), trueForms.get(1), trueForms.get(2)).values()).flatMap(List::stream);
    }
}

package jp.musubi.addressee.adapter;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.addressee.domain.InnerKeys;

/** Makes the search keys of 宛名 again. */
public class AddresseeRefolding extends Refolding {

    public AddresseeRefolding() {
        super("refold addressees", "addressee.addressee", "concat(address, country_name, address_abroad)",
                Stream.concat(COLUMNS.stream(), Stream.of("given_key", "given_kana_key", "locality_key")).toList());
    }

    @Override
    int folding() {
        return InnerKeys.folding();
    }

    @Override
    List<String> keys(String name, String kana, String trueAddress) {
        return Stream.concat(super.keys(name, kana, trueAddress).stream(), InnerKeys.of(name, kana, trueAddress).values().stream()).toList();
    }
}

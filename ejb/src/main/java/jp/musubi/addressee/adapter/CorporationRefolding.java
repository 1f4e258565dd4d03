package jp.musubi.addressee.adapter;

import java.util.List;
import jp.musubi.addressee.domain.corporation.CorporationVersion;

/** Makes the search keys of corporations again. */
public class CorporationRefolding extends Refolding {

    public CorporationRefolding() {
        super("refold corporations", "addressee.corporation_version", List.of("name", "kana", "address"), COLUMNS);
    }

    @Override
    List<String> keys(List<String> trueForms) {
        return CorporationVersion.keys(trueForms.get(0), trueForms.get(1), trueForms.get(2)).values();
    }
}

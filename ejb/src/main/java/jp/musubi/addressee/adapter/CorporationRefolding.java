package jp.musubi.addressee.adapter;

import java.util.List;
import jp.musubi.addressee.domain.corporation.CorporationVersion;

/** Makes the search keys of corporations again. */
public class CorporationRefolding extends Refolding {

    public CorporationRefolding() {
        super("refold corporations", "addressee.corporation_version", "address", COLUMNS);
    }

    @Override
    List<String> keys(String name, String kana, String trueAddress) {
        return CorporationVersion.keys(name, kana, trueAddress).values();
    }
}

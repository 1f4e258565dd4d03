package jp.musubi.addressee.adapter;

import java.util.List;
import jp.musubi.addressee.domain.NameKeys;

/** Makes the search keys of other names again. */
public class OtherNameRefolding extends Refolding {

    public OtherNameRefolding() {
        super("refold other names", "addressee.other_name", "cast(null as varchar)", COLUMNS.subList(0, 2));
    }

    @Override
    List<String> keys(String name, String kana, String trueAddress) {
        return NameKeys.of(name, kana).values();
    }
}

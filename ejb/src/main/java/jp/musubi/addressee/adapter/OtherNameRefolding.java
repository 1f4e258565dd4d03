package jp.musubi.addressee.adapter;

import java.util.List;
import jp.musubi.addressee.domain.NameKeys;

/** Makes the search keys of other names again. */
public class OtherNameRefolding extends Refolding {

    public OtherNameRefolding() {
        super("refold other names", "addressee.other_name", List.of("name", "kana"), COLUMNS.subList(0, 2));
    }

    @Override
    List<String> keys(List<String> trueForms) {
        return NameKeys.of(trueForms.get(0), trueForms.get(1)).values();
    }
}

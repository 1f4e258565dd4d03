package jp.musubi.addressee.adapter;

/** Makes the search keys of other names again. */
public class OtherNameRefolding extends Refolding {

    public OtherNameRefolding() {
        super("refold other names", "addressee.other_name", "cast(null as varchar)", COLUMNS);
    }
}

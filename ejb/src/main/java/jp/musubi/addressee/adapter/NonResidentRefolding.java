package jp.musubi.addressee.adapter;

/** Makes the search keys of 住登外者 again. */
public class NonResidentRefolding extends Refolding {

    public NonResidentRefolding() {
        super("refold non residents", "addressee.non_resident_version",
                "concat(address_prefecture, address_municipality, address_town, address_lot, address_building, address_country, address_abroad)", COLUMNS);
    }
}

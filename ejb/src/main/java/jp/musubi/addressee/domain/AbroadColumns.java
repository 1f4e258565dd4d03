package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.musubi.addressee.boundary.StayAbroad;

/** 国外住所と管理主体, as a record keeps them. */
@Embeddable
public class AbroadColumns {

    static final String ADDRESS = "ADDRESS_ABROAD";
    static final String BODY = "MANAGING_BODY";
    static final String BODY_NAME = "MANAGING_BODY_NAME";

    @Column(name = "country_code")
    private String countryCode;

    @Column(name = "country_name")
    private String countryName;

    @Column(name = "address_abroad")
    private String addressAbroad;

    @Column(name = "managing_body")
    private String managingBody;

    @Column(name = "managing_body_name")
    private String managingBodyName;

    protected AbroadColumns() {
    }

    static AbroadColumns of(StayAbroad told) {
        AbroadColumns columns = new AbroadColumns();
        columns.countryCode = told.countryCode();
        columns.countryName = told.countryName();
        columns.addressAbroad = told.address();
        columns.managingBody = told.managingBody();
        columns.managingBodyName = told.managingBodyName();
        return columns;
    }

    /** The persistence provider makes null of columns that are all null. */
    static StayAbroad told(AbroadColumns loaded) {
        return loaded == null ? StayAbroad.NONE
                : new StayAbroad(loaded.countryCode, loaded.countryName, loaded.addressAbroad, loaded.managingBody, loaded.managingBodyName);
    }

    /** What is searched as an address, in the order in which the refolding reads the columns. */
    static String sought(String address, StayAbroad abroad) {
        return address + Objects.toString(abroad.countryName(), "") + Objects.toString(abroad.address(), "");
    }

    /** By the names that the items have in a history; empty where there is none. */
    static Map<String, String> items(StayAbroad abroad) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put(ADDRESS, abroad.written());
        items.put(BODY, Objects.toString(abroad.managingBody(), ""));
        items.put(BODY_NAME, Objects.toString(abroad.managingBodyName(), ""));
        return items;
    }
}

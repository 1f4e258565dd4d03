package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_BANCHIGOHYOKI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_CHOAZA;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_CHOAZAKODO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KATAGAKI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KATAGAKI_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KOKUGAIJUSHO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KOKUMEIKODO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KOKUMEITO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_SHIKUCHOSONKODO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_SHIKUGUNCHOSONMEI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_TODOFUKEN;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_YUBINBANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SHITEITOSHI_GYOSEIKUTOKODO;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 住所. An address at home or abroad, as one message gave it; null where it gave nothing. */
@Embeddable
public class NonResidentAddress {

    @Column(name = "address_municipality_code")
    private String municipalityCode;

    @Column(name = "address_town_id")
    private String townId;

    @Column(name = "address_district_code")
    private String districtCode;

    @Column(name = "address_prefecture")
    private String prefecture;

    @Column(name = "address_municipality")
    private String municipality;

    @Column(name = "address_town")
    private String town;

    @Column(name = "address_lot")
    private String lot;

    @Column(name = "address_building")
    private String building;

    @Column(name = "address_building_kana")
    private String buildingKana;

    @Column(name = "address_postal_code")
    private String postalCode;

    @Column(name = "address_country_code")
    private String countryCode;

    @Column(name = "address_country")
    private String country;

    @Column(name = "address_abroad")
    private String abroad;

    protected NonResidentAddress() {
    }

    static NonResidentAddress of(GivenItems items) {
        NonResidentAddress given = new NonResidentAddress();
        given.municipalityCode = items.text(JUSHO_SHIKUCHOSONKODO);
        given.townId = items.text(JUSHO_CHOAZAKODO);
        given.districtCode = items.text(SHITEITOSHI_GYOSEIKUTOKODO);
        given.prefecture = items.text(JUSHO_TODOFUKEN);
        given.municipality = items.text(JUSHO_SHIKUGUNCHOSONMEI);
        given.town = items.text(JUSHO_CHOAZA);
        given.lot = items.text(JUSHO_BANCHIGOHYOKI);
        given.building = items.text(JUSHO_KATAGAKI);
        given.buildingKana = items.text(JUSHO_KATAGAKI_FURIGANA);
        given.postalCode = items.text(JUSHO_YUBINBANGO);
        given.countryCode = items.text(JUSHO_KOKUMEIKODO);
        given.country = items.text(JUSHO_KOKUMEITO);
        given.abroad = items.text(JUSHO_KOKUGAIJUSHO);
        return given;
    }

    List<String> values() {
        return Arrays.asList(municipalityCode, townId, districtCode, prefecture, municipality, town, lot, building,
                buildingKana, postalCode, countryCode, country, abroad);
    }

    /** The address in one line; empty when nothing of it is known. */
    public String line() {
        return Stream.of(prefecture, municipality, town, lot, building, country, abroad).filter(Objects::nonNull)
                .collect(Collectors.joining());
    }
}

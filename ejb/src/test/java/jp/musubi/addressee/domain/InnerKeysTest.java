package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InnerKeysTest {

    @ParameterizedTest
    @CsvSource({
        "結市本町八丁目7番7号, 本町八丁目7番7号",
        "東京都千代田区霞が関二丁目, 霞ガ関二丁目",
        "北海道余市郡余市町黒川町, 黒川町",
        "京都府京都市中京区寺町通, 寺町通",
        "大阪府大阪市北区中之島, 中之島",
        "神奈川県横浜市中区日本大通, 日本大通",
        "三重県四日市市諏訪町, 諏訪町",
        "長野県諏訪郡下諏訪町西, 西",
        "縁町港町一丁目, 港町一丁目",
    })
    void knows_where_an_address_goes_on_behind_its_municipality(String address, String locality) {
        assertThat(InnerKeys.of("", "", address).values().get(2)).isEqualTo(Folding.current().key(locality));
    }

    @ParameterizedTest
    @CsvSource({"髙橋　花子, 花子", "髙橋 花子, 花子", "SMITH John Paul, johnpaul", "ナーラヤン, ''"})
    void knows_where_the_given_name_begins(String name, String given) {
        assertThat(InnerKeys.of(name, "", "").values().get(0)).isEqualTo(Folding.current().key(given));
    }

    @Test
    void has_nothing_where_nothing_is_known() {
        assertThat(InnerKeys.of(null, null, null).values()).containsExactly("", "", "");
        assertThat(InnerKeys.of("髙橋　", "　", "結市").values()).containsExactly("", "", "");
    }
}

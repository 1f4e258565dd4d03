package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/exchange/rest/v1/IF_SKI_10111", "/exchange/soap/SKI", "?wsdl", "?xsd=common.xsd", "?a=1&b=%E7%B8%81", "/a%20b", "/"})
    void lets_an_address_in(String asked) {
        assertThat(AddressFilter.isSound(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/%ff", "/%0d%0aX", "/%zz", "/%e7%b8", "/%", "?a=%c0%80", "/a|b", "/a b", "/%7f"})
    void refuses_what_spells_no_text(String asked) {
        assertThat(AddressFilter.isSound(asked)).isFalse();
    }
}

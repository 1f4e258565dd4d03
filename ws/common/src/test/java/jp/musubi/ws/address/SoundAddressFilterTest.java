package jp.musubi.ws.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundAddressFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/exchange/rest/v1/IF_SKI_10111", "/exchange/soap/SKI", "/hub/v1/inquiries", "?wsdl", "?xsd=common.xsd",
            "?a=1&b=%E7%B8%81", "/a%20b", "/"})
    void lets_an_address_in(String asked) {
        assertThat(SoundAddressFilter.isSound(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/%ff", "/%0d%0aX", "/%zz", "/%e7%b8", "/%", "?a=%c0%80", "/%e0%80%af", "/%ed%a0%80", "/a|b", "/a b", "/%7f"})
    void refuses_what_spells_no_text(String asked) {
        assertThat(SoundAddressFilter.isSound(asked)).isFalse();
    }
}

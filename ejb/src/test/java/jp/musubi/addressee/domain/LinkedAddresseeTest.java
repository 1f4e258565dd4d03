package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the registry refuses is refused on the official path, too, and never told as a fault of the server. */
class LinkedAddresseeTest {

    @ParameterizedTest
    @EnumSource(AddresseeError.class)
    void every_refusal_of_the_registry_has_a_word_on_the_official_path(AddresseeError reason) {
        NumberingRefused refused = LinkedAddressee.refusal(new BusinessException(reason, 1, 1, 1, 1, 1));

        assertThat(refused.faults()).singleElement().extracting(NumberingFault::error).satisfies(error -> assertThat(error.code()).matches("E01[45]\\d"));
    }
}

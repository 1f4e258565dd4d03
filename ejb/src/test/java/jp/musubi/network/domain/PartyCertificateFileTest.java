package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyCertificateFileTest {

    private static final String HEADER = "fingerprint,partyCode,status\n";
    private static final String FINGERPRINT = "AB:".repeat(31) + "AB";

    @Test
    void reads_fingerprints_as_tools_print_them() {
        assertThat(PartyCertificateFile.parse(HEADER + FINGERPRINT + ",0220199201101700,ACTIVE\n").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc,0220199201101700,ACTIVE", "FINGERPRINT,022019920110170,ACTIVE", "FINGERPRINT,0220199201101700,GONE",
        "FINGERPRINT,0220199201101700"})
    void is_read_whole_or_not_at_all(String line) {
        BusinessException refused = catchThrowableOfType(BusinessException.class,
                () -> PartyCertificateFile.parse(HEADER + line.replace("FINGERPRINT", FINGERPRINT) + "\n"));

        assertThat(refused.code()).isEqualTo("NET-0504");
    }
}

package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationFileTest {

    private static final String HEADER = "fingerprint,institution,systemId,kind,name,status\n";
    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);
    private static final String GOOD = FINGERPRINT + ",0220199201101700,musubi-child,SYSTEM,児童手当システム,ACTIVE\n";

    @Test
    void reads_good_lines() {
        CheckedLines<RegistrationRow> file = RegistrationFile.parse(HEADER + GOOD);

        assertThat(file.refused()).isEmpty();
        assertThat(file.rows()).containsExactly(new RegistrationRow(2, FINGERPRINT, "0220199201101700", "musubi-child",
                Caller.Kind.SYSTEM, "児童手当システム", false));
    }

    @Test
    void takes_fingerprints_as_openssl_writes_them() {
        String shown = String.join(":", FINGERPRINT.toUpperCase(java.util.Locale.ROOT).split("(?<=\\G..)"));

        assertThat(RegistrationFile.parse(HEADER + GOOD.replace(FINGERPRINT, shown)).rows())
                .extracting(RegistrationRow::fingerprint).containsExactly(FINGERPRINT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
            "fingerprint;0123,0220199201101700,a,SYSTEM,n,ACTIVE",
            "institution;{f},022019920110170,a,SYSTEM,n,ACTIVE",
            "systemId;{f},0220199201101700,a|b,SYSTEM,n,ACTIVE",
            "kind;{f},0220199201101700,a,STAFF,n,ACTIVE",
            "kind;{f},0220199201101700,a,JOB,n,ACTIVE",
            "name;{f},0220199201101700,a,SYSTEM,,ACTIVE",
            "status;{f},0220199201101700,a,SYSTEM,n,maybe",
            "status;{f},0220199201101700,a,SYSTEM,n"})
    void tells_line_and_column_of_a_bad_line_and_goes_on(String column, String line) {
        CheckedLines<RegistrationRow> file = RegistrationFile.parse(HEADER + line.replace("{f}", FINGERPRINT) + "\n" + GOOD);

        assertThat(file.rows()).hasSize(1);
        assertThat(file.refused()).extracting(BusinessException::getMessage)
                .containsExactly("IDN-0106 Line 2 of the registration file has an invalid \"" + column + "\". Correct it and save the file again.");
    }

    @Test
    void survives_a_file_that_is_no_csv() {
        assertThat(List.of("", "\u0000\u0001", "\"open", "a,b,c\n1,2,3\n")).allSatisfy(text ->
                assertThat(RegistrationFile.parse(text).rows()).isEmpty());
    }
}

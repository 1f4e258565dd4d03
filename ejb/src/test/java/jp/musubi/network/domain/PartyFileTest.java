package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyFileTest {

    private static final String HEADER = "partyCode,name,kind,url\n";

    @TempDir
    Path directory;

    @Test
    void parties_are_read_with_and_without_an_address() throws IOException {
        // given
        Path file = file(HEADER + "0220199201101700,結市,INSTITUTION,https://localhost:10443/party/v1\n9800000000000000,J-LIS,JLIS,\n");
        // when
        List<Party> parties = PartyFile.read(file);
        // then
        assertThat(parties).extracting(Party::code).containsExactly("0220199201101700", "9800000000000000");
        assertThat(parties.get(0).address("answers"))
                .isEqualTo(URI.create("https://localhost:10443/party/v1/0220199201101700/answers"));
        assertThat(parties.get(1).answersInquiries()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            code too short,      '1,a,JLIS,'
            unknown kind,        '0220199201101700,a,TOWN,'
            address with blanks, '0220199201101700,a,INSTITUTION,not an address'
            column missing,      '0220199201101700'
            """)
    void broken_line_is_refused_with_file_and_line(String name, String line) throws IOException {
        // given
        Path file = file(HEADER + line + "\n");
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> PartyFile.read(file));
        // then
        assertThat(refused.code()).isEqualTo("NET-0504");
        assertThat(refused.getMessage()).contains("parties.csv");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("parties.csv"), text);
    }
}

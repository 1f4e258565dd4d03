package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import jp.musubi.identity.domain.card.SignerFixture;
import jp.musubi.identity.domain.signature.SignedPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same examination at a command line, without a server. */
class SignatureCheckCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private final SignatureCheckCommand command = new SignatureCheckCommand(Clock.fixed(SignerFixture.NOW.plusSeconds(7_200), ZoneOffset.UTC), new PrintWriter(said));

    @BeforeEach
    void keepAnchors() throws IOException, CertificateEncodingException {
        Files.createDirectory(folder.resolve("signers"));
        Files.write(folder.resolve("signers/sign.der"), SignedPapers.signers().getEncoded());
        Files.write(folder.resolve("times.der"), SignedPapers.times().getEncoded());
    }

    @Test
    void a_signed_document_is_told_with_who_and_when() throws IOException {
        assertThat(check("paper.pdf", SignedPapers.pdf())).isEqualTo(SignatureCheckCommand.VALID);
        assertThat(check("filing.xml", SignedPapers.xml())).isEqualTo(SignatureCheckCommand.VALID);
        assertThat(said.toString()).contains("署名した人: 結　花子、住所 青森県結市結町1番1号", "令和8年11月24日", "ファイルの全体", "失効していませんでした", "この文書の署名は有効です（署名1個）");
    }

    @Test
    void a_changed_one_has_its_code_and_names_nobody() throws IOException {
        assertThat(check("filing.xml", SignedPapers.changedXml())).isEqualTo(SignatureCheckCommand.NOT_VALID);
        assertThat(said.toString()).contains("IDN-0611", "署名した人: 確かめられません").doesNotContain("花子", "青森");
    }

    @Test
    void what_is_no_document_is_not_examined() throws IOException {
        assertThat(check("notes.txt", new byte[] {1, 2, 3})).isEqualTo(SignatureCheckCommand.NOT_EXAMINED);
        assertThat(said.toString()).contains("IDN-0601");
    }

    @Test
    void whoever_asks_otherwise_is_told_how() {
        assertThat(command.run("paper.pdf")).isEqualTo(SignatureCheckCommand.NOT_EXAMINED);
        assertThat(command.run("--signers", folder.resolve("signers").toString(), "--times", folder.resolve("none.pem").toString(), "paper.pdf")).isEqualTo(SignatureCheckCommand.NOT_EXAMINED);
        assertThat(said.toString()).contains("--signers", "none.pem");
    }

    private int check(String name, byte[] file) throws IOException {
        Path path = Files.write(folder.resolve(name), file);
        return command.run("--signers", folder.resolve("signers").toString(), "--times", folder.resolve("times.der").toString(), path.toString());
    }
}

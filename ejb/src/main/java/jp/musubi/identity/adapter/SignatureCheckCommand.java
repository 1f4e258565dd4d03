package jp.musubi.identity.adapter;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.CheckedSignature;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.Places;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.SignerCertificates;
import jp.musubi.identity.domain.signature.SignedDocuments;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/** 電子署名を調べる at a command line: needs a JDK, the anchors as files, no server and no network. */
final class SignatureCheckCommand {

    static final int VALID = 0;
    static final int NOT_VALID = 1;
    static final int NOT_EXAMINED = 2;

    private static final int ARGUMENTS = 5;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.musubi.identity.adapter.SignatureCheck", Locale.ROOT, SignatureCheckCommand.class.getClassLoader());

    private final Clock clock;
    private final PrintWriter out;

    SignatureCheckCommand(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
        System.exit(new SignatureCheckCommand(Clock.systemUTC(), new PrintWriter(System.out, true, charset)).run(arguments));
    }

    /** @return the exit code */
    int run(String... arguments) {
        if (arguments.length != ARGUMENTS || !arguments[0].equals("--signers") || !arguments[2].equals("--times")) {
            say("usage");
            return NOT_EXAMINED;
        }
        try {
            List<CardAnchor> signers = certificates(Path.of(arguments[1])).flatMap(certificate -> CardAnchorFiles.anchor(CardKind.SIGNATURE, certificate)).toList();
            List<X509Certificate> times = certificates(Path.of(arguments[3])).toList();
            SignedDocuments documents = new SignedDocuments(new SignerCertificates(() -> signers), () -> times, new Places(1, IdentityError.DOCUMENT_CHECKS_BUSY));
            return tell(documents.verify(Files.readAllBytes(Path.of(arguments[4])), clock.instant()));
        } catch (BusinessException refused) {
            say("fault", refused.text(Locale.JAPANESE), refused.code());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            say("unreadable", String.valueOf(e.getMessage()));
        }
        return NOT_EXAMINED;
    }

    private int tell(CheckedDocument checked) {
        for (int i = 0; i < checked.signatures().size(); i++) {
            tell(i + 1, checked.signatures().get(i));
        }
        if (checked.active()) {
            say("active");
        }
        say(checked.isValid() ? "valid" : "not_valid", checked.signatures().size());
        return checked.isValid() ? VALID : NOT_VALID;
    }

    private void tell(int number, CheckedSignature signature) {
        say("signature", number);
        signature.faults().forEach(fault -> say("fault", fault.text(Locale.JAPANESE), fault.code()));
        signature.signer().ifPresentOrElse(signer -> say("signer", signer.name(), signer.address(), signer.birthDate().map(JapaneseDates::wareki).orElse("-"), text("sex." + signer.sex())),
                () -> say("signer_unknown"));
        signature.stampedAt().ifPresentOrElse(at -> say("stamped", JapaneseDates.wareki(at)), () -> say("stamped_unknown"));
        say(signature.wholeFile() ? "whole" : "part");
        say("revocation." + signature.revocation().state(), signature.revocation().asOf().map(JapaneseDates::wareki).orElse("-"));
    }

    /** A file, or every file of a folder. */
    private static Stream<X509Certificate> certificates(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return CertificateFile.read(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList().stream().flatMap(CertificateFile::read);
        }
    }

    private void say(String key, Object... values) {
        out.println(text(key, values));
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.JAPAN).format(values);
    }
}

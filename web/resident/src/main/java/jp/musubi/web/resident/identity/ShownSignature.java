package jp.musubi.web.resident.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.boundary.CheckedSignature;
import jp.musubi.identity.boundary.FourItems;
import jp.musubi.identity.boundary.SignerRevocation;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.error.Failure;

/**
 * One signature as the page tells it.
 *
 * @param name and the other items are empty when the signer is not proved
 */
public record ShownSignature(String heading, boolean valid, String name, String address, String birthDate, String sex, String stampedAt, String extent,
        String revocation, List<Failure> faults) {

    static ShownSignature of(int number, CheckedSignature signature) {
        Optional<FourItems> signer = signature.signer();
        return new ShownSignature(RecordTexts.text("signature_check.number", number), signature.isValid(),
                signer.map(items -> substitutable(items.name(), items.nameSubstituted())).orElse(""),
                signer.map(items -> substitutable(items.address(), items.addressSubstituted())).orElse(""),
                signer.map(items -> items.birthDate().map(JapaneseDates::wareki).orElseGet(() -> RecordTexts.text("signature_check.unknown"))).orElse(""),
                signer.map(items -> RecordTexts.text("signature_check.sex." + items.sex())).orElse(""),
                signature.stampedAt().map(ShownSignature::time).orElse(""),
                RecordTexts.text(signature.wholeFile() ? "signature_check.whole" : "signature_check.part"), revocation(signature.revocation()),
                signature.faults().stream().map(Failure::of).toList());
    }

    private static String substitutable(String text, boolean substituted) {
        return substituted ? RecordTexts.text("signature_check.substituted", text) : text;
    }

    private static String revocation(SignerRevocation revocation) {
        return RecordTexts.text("signature_check.revocation." + revocation.state(), revocation.asOf().map(ShownSignature::time).orElse(""));
    }

    private static String time(Instant at) {
        return JapaneseDates.wareki(at);
    }

    @Override
    public String toString() {
        return "ShownSignature[" + heading + "]";
    }
}

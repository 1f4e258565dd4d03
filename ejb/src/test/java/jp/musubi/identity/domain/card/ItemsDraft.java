package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The four items of a subjectAltName, changed by a test. */
final class ItemsDraft {

    private static final String ARC = "1.2.392.200149.8.5.5.";
    private final List<GeneralName> names = new ArrayList<>();

    ItemsDraft() {
        add(1, "結　花子").add(2, "0000").add(3, "2").add(4, "420010403").add(5, "青森県結市結町1番1号").add(6, "00000000000");
    }

    ItemsDraft set(int number, String value) {
        return set(number, new DERUTF8String(value));
    }

    ItemsDraft set(int number, ASN1Encodable value) {
        names.set(number - 1, name(String.valueOf(number), value));
        return this;
    }

    /** Bytes that need not be UTF-8. */
    ItemsDraft raw(int number, int... bytes) {
        byte[] der = new byte[bytes.length + 2];
        der[0] = 0x0c;
        der[1] = (byte) bytes.length;
        for (int i = 0; i < bytes.length; i++) {
            der[i + 2] = (byte) bytes[i];
        }
        try {
            return set(number, ASN1Primitive.fromByteArray(der));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ItemsDraft name(String text) {
        return set(1, text).set(2, "0".repeat(text.codePointCount(0, text.length())));
    }

    ItemsDraft address(String text) {
        return set(5, text).set(6, "0".repeat(text.codePointCount(0, text.length())));
    }

    ItemsDraft add(int number, String value) {
        names.add(name(String.valueOf(number), new DERUTF8String(value)));
        return this;
    }

    ItemsDraft add(GeneralName other) {
        names.add(other);
        return this;
    }

    ItemsDraft without(int number) {
        names.removeIf(name -> String.valueOf(name.getName()).contains(ARC + number));
        return this;
    }

    GeneralNames names() {
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    static GeneralName name(String last, ASN1Encodable value) {
        return new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {
            new ASN1ObjectIdentifier(ARC + last), new DERTaggedObject(true, 0, value)}));
    }
}

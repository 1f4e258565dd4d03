package jp.musubi.identity.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a forger does to a signed file. Every change is seen to have changed something. */
final class Tampering {

    private static final Pattern STAMP = Pattern.compile("<xades:EncapsulatedTimeStamp[^>]*>[^<]*</xades:EncapsulatedTimeStamp>");
    private static final Pattern VALUE = Pattern.compile("(<ds:SignatureValue[^>]*>)([^<]{20})");
    private static final Pattern SIGNATURE = Pattern.compile("<ds:Signature .*</ds:Signature>", Pattern.DOTALL);

    private Tampering() {
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    static byte[] replace(byte[] file, String old, String other) {
        String text = text(file);
        assertThat(text).contains(old);
        return bytes(text.substring(0, text.indexOf(old)) + other + text.substring(text.indexOf(old) + old.length()));
    }

    static byte[] wrapped(byte[] xml) {
        return bytes("<filing xmlns=\"urn:musubi:test\"><amount>9000</amount>" + withoutDeclaration(xml) + "</filing>");
    }

    /** The genuine content becomes a part of the signature; what is read is another. */
    static byte[] movedAside(byte[] xml) {
        Matcher signature = SIGNATURE.matcher(text(xml));
        assertThat(signature.find()).isTrue();
        String genuine = withoutDeclaration(xml).replace(signature.group(), "");
        return bytes("<filing xmlns=\"urn:musubi:test\"><amount>9000</amount>"
                + signature.group().replace("</ds:Signature>", "<ds:Object>" + genuine + "</ds:Object></ds:Signature>") + "</filing>");
    }

    static byte[] doubledId(byte[] xml) {
        Matcher id = Pattern.compile("<xades:SignedProperties Id=\"([^\"]+)\"").matcher(text(xml));
        assertThat(id.find()).isTrue();
        return replace(xml, "<amount>", "<amount Id=\"" + id.group(1) + "\">");
    }

    static byte[] instructed(byte[] xml) {
        return bytes("<?xml-stylesheet type=\"text/xsl\" href=\"other.xsl\"?>" + withoutDeclaration(xml));
    }

    static byte[] brokenXmlValue(byte[] xml) {
        Matcher value = VALUE.matcher(text(xml));
        assertThat(value.find()).isTrue();
        return bytes(value.replaceFirst(value.group(1) + "AAAAAAAAAAAAAAAAAAAA"));
    }

    /** In the hexadecimal digits of the first signature, whose value stands near the end of what is signed. */
    static byte[] brokenValue(byte[] pdf) {
        String text = text(pdf);
        Matcher contents = Pattern.compile("/Contents <([0-9a-fA-F]+?)(?:00)*>").matcher(text);
        assertThat(contents.find()).isTrue();
        int at = text.indexOf("0482010", contents.start(1)) + "04820100".length() + 16;
        assertThat(at).isGreaterThan(contents.start(1));
        char other = text.charAt(at) == '0' ? '1' : '0';
        return bytes(text.substring(0, at) + other + text.substring(at + 1));
    }

    static byte[] withStampOf(byte[] xml, byte[] other) {
        Matcher theirs = STAMP.matcher(text(other));
        Matcher own = STAMP.matcher(text(xml));
        assertThat(theirs.find() && own.find()).isTrue();
        return bytes(own.replaceFirst(Matcher.quoteReplacement(theirs.group())));
    }

    private static String withoutDeclaration(byte[] xml) {
        return text(xml).replaceFirst("^<\\?xml[^>]*>", "");
    }
}

package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.FourItems;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;

/**
 * 基本4情報 from the subjectAltName: other names 1.2.392.200149.8.5.5.1 to .6, each once, each an explicit UTF8String. Substitution marks
 * have one digit for each character (code point) of their text. Some public tables have .2 as the birth date or exchange .5 and .6:
 * they are wrong.
 */
final class FourItemsReader {

    private static final String ARC = "1.2.392.200149.8.5.5.";
    private static final int ITEMS = 6;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern SEX = Pattern.compile("[123]");
    private static final Pattern MARKS = Pattern.compile("[01]*");

    private FourItemsReader() {
    }

    static boolean hasAny(CardCertificate card) {
        return names(card).anyMatch(name -> isItem(name));
    }

    /** @throws BusinessException CARD_ITEMS_WRONG with the number of the item */
    static FourItems read(CardCertificate card, LocalDate today) {
        Map<Integer, String> values = new HashMap<>();
        names(card).filter(FourItemsReader::isItem).map(name -> OtherName.getInstance(name.getName())).forEach(item -> {
            int number = number(item);
            if (values.put(number, text(item, number)) != null) {
                throw wrong(number);
            }
        });
        for (int number = 1; number <= ITEMS; number++) {
            if (!values.containsKey(number)) {
                throw wrong(number);
            }
        }
        check(3, SEX.matcher(values.get(3)).matches());
        CardBirthDate.Read birth = CardBirthDate.parse(values.get(4), today).orElseThrow(() -> wrong(4));
        return new FourItems(words(values.get(1), 1, LONGEST_NAME), substituted(values, 1, 2), values.get(3), birth.known(),
                words(values.get(5), 5, LONGEST_ADDRESS), substituted(values, 5, 6));
    }

    private static Stream<GeneralName> names(CardCertificate card) {
        return card.extension(Extension.subjectAlternativeName).map(found -> Stream.of(GeneralNames.getInstance(found.getParsedValue()).getNames()))
                .orElseGet(Stream::empty);
    }

    private static boolean isItem(GeneralName name) {
        return name.getTagNo() == GeneralName.otherName && OtherName.getInstance(name.getName()).getTypeID().getId().startsWith(ARC);
    }

    private static int number(OtherName item) {
        String last = item.getTypeID().getId().substring(ARC.length());
        if (!last.matches("[1-6]")) {
            throw wrong(0);
        }
        return Integer.parseInt(last);
    }

    private static String text(OtherName item, int number) {
        if (!(item.getValue() instanceof ASN1UTF8String text)) {
            throw wrong(number);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(content(text.getEncoded())).toString();
        } catch (IOException malformed) {
            throw wrong(number);
        }
    }

    /** Behind tag and length. */
    private static ByteBuffer content(byte[] encoded) {
        int lengthBytes = (encoded[1] & 0x80) == 0 ? 0 : encoded[1] & 0x7f;
        return ByteBuffer.wrap(encoded, 2 + lengthBytes, encoded.length - 2 - lengthBytes);
    }

    private static String words(String text, int number, int longest) {
        boolean sane = text.codePoints().noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.UNASSIGNED || Character.getType(point) == Character.PRIVATE_USE);
        check(number, sane && !text.isBlank() && text.codePointCount(0, text.length()) <= longest);
        return text;
    }

    private static boolean substituted(Map<Integer, String> values, int text, int marks) {
        String digits = values.get(marks);
        String described = values.get(text);
        check(marks, MARKS.matcher(digits).matches() && digits.length() == described.codePointCount(0, described.length()));
        return digits.contains("1");
    }

    private static void check(int number, boolean good) {
        if (!good) {
            throw wrong(number);
        }
    }

    private static BusinessException wrong(int number) {
        return new BusinessException(IdentityError.CARD_ITEMS_WRONG, number);
    }
}

package jp.musubi.web.cardhelper;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** DER (ITU-T X.690), as much of it as signatures need. */
final class Der {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int OBJECT = 0x06;
    private static final int LONG_FORM = 0x80;

    private Der() {
    }

    static byte[] sequence(byte[]... parts) {
        return element(SEQUENCE, joined(parts));
    }

    /** SET OF: in the order of their bytes (11.6). */
    static byte[] set(byte[]... parts) {
        byte[][] ordered = parts.clone();
        Arrays.sort(ordered, Arrays::compareUnsigned);
        return element(SET, joined(ordered));
    }

    static byte[] integer(BigInteger number) {
        return element(INTEGER, number.toByteArray());
    }

    static byte[] octets(byte[] bytes) {
        return element(OCTETS, bytes);
    }

    /** @param hex of the encoded object identifier */
    static byte[] object(String hex) {
        return element(OBJECT, HexFormat.of().parseHex(hex));
    }

    static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.length < LONG_FORM) {
            element.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int sign = length[0] == 0 ? 1 : 0;
            element.write(LONG_FORM | length.length - sign);
            element.write(length, sign, length.length - sign);
        }
        element.writeBytes(content);
        return element.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

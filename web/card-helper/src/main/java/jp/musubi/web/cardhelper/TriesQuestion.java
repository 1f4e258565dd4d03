package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * Asks a number card how many tries a PIN has left: VERIFY without a PIN (ISO 7816-4, 11.5.6), which costs none. The addresses are those of
 * OpenSC's {@code card-jpki.c}.
 */
final class TriesQuestion {

    private static final byte[] SELECT_APPLICATION = HexFormat.of().parseHex("00a4040c0ad392f000260100000001");
    private static final byte[] SELECT_FILE = HexFormat.of().parseHex("00a4020c02");
    private static final byte[] VERIFY_NOTHING = HexFormat.of().parseHex("00200080");
    private static final int DONE = 0x9000;
    private static final int BLOCKED = 0x6984;
    private static final int BLOCKED_BY_ISO = 0x6983;
    private static final int COUNT = 0x63C0;
    private static final int COUNT_BITS = 0xF;

    private TriesQuestion() {
    }

    /** @return empty when this is no number card, or says nothing that can be believed */
    static OptionalInt ask(CardLine line, CardPin which) throws IOException {
        if (status(line, SELECT_APPLICATION) != DONE || status(line, file(which)) != DONE) {
            return OptionalInt.empty();
        }
        int status = status(line, VERIFY_NOTHING);
        if (status == BLOCKED || status == BLOCKED_BY_ISO) {
            return OptionalInt.of(0);
        }
        int count = status & COUNT_BITS;
        return (status & ~COUNT_BITS) == COUNT && count <= which.tries() ? OptionalInt.of(count) : OptionalInt.empty();
    }

    private static byte[] file(CardPin which) {
        byte[] command = Arrays.copyOf(SELECT_FILE, SELECT_FILE.length + 2);
        command[SELECT_FILE.length + 1] = which.file();
        return command;
    }

    private static int status(CardLine line, byte[] command) throws IOException {
        byte[] answer = line.transmit(command);
        if (answer.length < 2) {
            throw new IOException("no status");
        }
        return Byte.toUnsignedInt(answer[answer.length - 2]) << Byte.SIZE | Byte.toUnsignedInt(answer[answer.length - 1]);
    }
}

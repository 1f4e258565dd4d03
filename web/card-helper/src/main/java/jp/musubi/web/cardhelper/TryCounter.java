package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tries that a file card has left, in {@code tries.properties} beside its keys: two lines that are always as long as before, so that a
 * change is one write. What cannot be read or written is no card; it never counts as untried.
 */
final class TryCounter {

    private static final Pattern FORM = Pattern.compile("authentication=([0-3])\nsignature=([0-5])\n");
    private static final int LONGEST = 64;

    private final Path file;

    TryCounter(Path file) {
        this.file = file;
    }

    int left(CardPin which) throws RefusedException {
        return change(which, left -> left);
    }

    /**
     * Takes a try, and writes so before anybody may use it: pulling the plug gives none back.
     *
     * @return how many are left if this one fails
     * @throws RefusedException CARD_LOCKED when there is none
     */
    int take(CardPin which) throws RefusedException {
        return change(which, left -> left - 1);
    }

    /** After a right PIN. */
    void restore(CardPin which) throws RefusedException {
        change(which, left -> which.tries());
    }

    /** Gives the try back that nothing was tried with. */
    void giveBack(CardPin which) throws RefusedException {
        change(which, left -> Math.min(left + 1, which.tries()));
    }

    private synchronized int change(CardPin which, IntUnaryOperator change) throws RefusedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            Map<CardPin, Integer> all = read(channel);
            int before = all.get(which);
            int after = change.applyAsInt(before);
            if (after < 0) {
                throw new RefusedException(HelperError.CARD_LOCKED);
            }
            if (lock.isValid() && after != before) {
                all.put(which, after);
                write(channel, all);
            }
            return after;
        } catch (IOException e) {
            throw new RefusedException(HelperError.CARD_UNREADABLE);
        }
    }

    private static Map<CardPin, Integer> read(FileChannel channel) throws IOException, RefusedException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        Matcher counts = FORM.matcher(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
        if (!counts.matches()) {
            throw new RefusedException(HelperError.CARD_UNREADABLE);
        }
        Map<CardPin, Integer> all = new EnumMap<>(CardPin.class);
        all.put(CardPin.AUTHENTICATION, Integer.parseInt(counts.group(1)));
        all.put(CardPin.SIGNATURE, Integer.parseInt(counts.group(2)));
        return all;
    }

    private static void write(FileChannel channel, Map<CardPin, Integer> all) throws IOException {
        String text = "authentication=" + all.get(CardPin.AUTHENTICATION) + "\nsignature=" + all.get(CardPin.SIGNATURE) + "\n";
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }
}

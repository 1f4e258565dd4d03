package jp.musubi.acceptance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.kernel.number.Modulus11;

/** 個人番号 that tests make up beside those of the demo, so that the search of the whole database knows them, too. */
final class MadeNumbers {

    private static final int FIRST = 98_000_000;
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private MadeNumbers() {
    }

    /** @return twelve digits with their check digit, each time others */
    static String individualNumber() {
        String body = String.format("000%08d", FIRST + MADE.size());
        String number = body + Modulus11.TWO_DIGITS_BECOME_ZERO.checkDigit(body).orElseThrow();
        MADE.add(number);
        return number;
    }

    /** The numbers that were made until now. */
    static List<String> all() {
        return List.copyOf(MADE);
    }
}

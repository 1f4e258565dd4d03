package jp.musubi.standin.population;

import java.util.OptionalInt;

/** 宛名番号 of one town, in the order of issue. */
final class AddresseeNumbers {

    private static final String SERIAL = "%014d";

    private long next;

    AddresseeNumbers(long first) {
        this.next = first;
    }

    String next() {
        while (true) {
            String serial = SERIAL.formatted(next++);
            OptionalInt digit = CheckDigits.addresseeNumber(serial);
            if (digit.isPresent()) {
                return serial + digit.getAsInt();
            }
        }
    }
}

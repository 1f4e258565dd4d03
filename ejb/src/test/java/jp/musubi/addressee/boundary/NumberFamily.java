package jp.musubi.addressee.boundary;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.musubi.kernel.error.BusinessException;

/** The kinds of numbers, and the slips that each kind's formula is known not to show; told from the digits alone. */
enum NumberFamily {

    /** Two remainders share the check digit 0. */
    INDIVIDUAL(12, true, digits -> new IndividualNumber(digits).value(), eitherEndsIn('0')),
    RESIDENT(11, true, NumberFamily::residentCode, eitherEndsIn('0')),
    ADDRESSEE(15, true, digits -> new AddresseeNumber(digits).value(), (before, after) -> false),
    INTEGRATED(15, true, digits -> new IntegratedAddresseeNumber(digits).value(), (before, after) -> false),
    /** Two remainders share the check digit 1. */
    LOCAL_GOVERNMENT(6, true, digits -> new LocalGovernmentCode(digits).value(), eitherEndsIn('1')),
    /** Modulus 9 takes 0 for 9. */
    CORPORATE(13, false, digits -> new CorporateNumber(digits).value(),
            (before, after) -> before.replace('9', '0').equals(after.replace('9', '0')));

    final int length;
    private final boolean checkDigitIsLast;
    private final Function<String, String> reading;
    private final BiPredicate<String, String> blindness;

    NumberFamily(int length, boolean checkDigitIsLast, Function<String, String> reading, BiPredicate<String, String> blindness) {
        this.length = length;
        this.checkDigitIsLast = checkDigitIsLast;
        this.reading = reading;
        this.blindness = blindness;
    }

    /** What the type says that it read. */
    String read(String digits) {
        return reading.apply(digits);
    }

    boolean accepts(String digits) {
        try {
            read(digits);
            return true;
        } catch (BusinessException refused) {
            return false;
        }
    }

    /** Whether the formula cannot tell the one from the other. */
    boolean isBlindTo(String before, String after) {
        return blindness.test(before, after);
    }

    /** The number with this body; empty where no digit fits. */
    Optional<String> number(String body) {
        return IntStream.rangeClosed(0, 9).mapToObj(digit -> checkDigitIsLast ? body + digit : digit + body)
                .filter(this::accepts).findFirst();
    }

    private static String residentCode(String digits) {
        ResidentCode code = new ResidentCode(digits);
        if (!code.checkDigitFits()) {
            throw new BusinessException(AddresseeError.RESIDENT_CODE_CHECK_DIGIT);
        }
        return code.value();
    }

    private static BiPredicate<String, String> eitherEndsIn(char digit) {
        return (before, after) -> before.charAt(before.length() - 1) == digit || after.charAt(after.length() - 1) == digit;
    }
}

package jp.musubi.kernel.number;

import java.util.OptionalInt;

/** 検査数字. A digit that is computed from the others, so that most slips of the hand show. */
public interface CheckDigit {

    /**
     * @param body the digits without the check digit
     * @return empty when the body has no check digit and must not be used
     */
    OptionalInt checkDigit(CharSequence body);

    /** Whether the number has the check digit of its other digits, in the place where its family keeps it. */
    boolean accepts(CharSequence number);
}

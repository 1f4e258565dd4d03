package jp.musubi.web.cardhelper;

import java.util.Optional;

/** The person with the card: in a window, or in the terminal where there is no display. */
interface Holder {

    /**
     * Shows who asks for what, which PIN is meant and what is known of the tries that are left, and only then asks.
     *
     * @return empty when the person does not want to
     */
    Optional<Consent> ask(ChallengeDemand demand, Tries triesLeft);

    /** Tells how it ended. */
    void tell(String sentence);

    /**
     * What the person typed.
     *
     * @param pairing the digits that he reads on the page
     * @param pin wiped by who uses it
     */
    record Consent(String pairing, char[] pin) {

        @Override
        public String toString() {
            return "Consent[masked]";
        }
    }
}

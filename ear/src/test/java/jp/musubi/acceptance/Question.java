package jp.musubi.acceptance;

import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.Inquired;

/** What IF_SKI_10111 asks. */
record Question(String addresseeNumber, Inquired inquired, boolean nonDisclosure) {

    /** The question of a case of the demo's README about one of its people. */
    static Question of(DemoCase demoCase, String addresseeNumber) {
        return new Question(addresseeNumber, demoCase.inquired(), demoCase == DemoCase.NOT_DISCLOSED_TO_RESIDENT);
    }

    static Question ordinary(String addresseeNumber) {
        return of(DemoCase.INQUIRY_ANSWERED, addresseeNumber);
    }

    Question kept() {
        return new Question(addresseeNumber, inquired, true);
    }

    String nonDisclosureCode() {
        return nonDisclosure ? "1" : "0";
    }
}

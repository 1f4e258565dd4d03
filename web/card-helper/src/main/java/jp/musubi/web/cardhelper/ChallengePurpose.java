package jp.musubi.web.cardhelper;

import java.util.Locale;

/** What the portal wants the card for; each purpose takes one certificate and no other. */
enum ChallengePurpose {
    LOGIN(CardPin.AUTHENTICATION), SIGN(CardPin.SIGNATURE);

    private final CardPin pin;

    ChallengePurpose(CardPin pin) {
        this.pin = pin;
    }

    CardPin pin() {
        return pin;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

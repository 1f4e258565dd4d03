package jp.musubi.identity.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * サインイン状態. From a sign-in until its account is suspended or enrolled anew.
 *
 * @param enrolmentRound of the account when it began
 * @param stayRound likewise; a suspension raises it
 */
record StaffStay(String account, int enrolmentRound, int stayRound) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z._-]{1,64})/([0-9]{1,9})/([0-9]{1,9})");

    static Optional<StaffStay> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new StaffStay(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)))) : Optional.empty();
    }

    String value() {
        return account + "/" + enrolmentRound + "/" + stayRound;
    }
}

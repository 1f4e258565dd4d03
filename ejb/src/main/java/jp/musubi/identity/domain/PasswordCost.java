package jp.musubi.identity.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one Argon2id computation costs (RFC 9106).
 *
 * @param memory in KiB
 */
record PasswordCost(int memory, int iterations, int parallelism) {

    private static final Pattern FORM = Pattern.compile("m=([1-9][0-9]{1,6}),t=([1-9][0-9]?),p=([1-9])");

    /** @throws IllegalArgumentException when the text has another form */
    static PasswordCost parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cost: " + text);
        }
        return new PasswordCost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    boolean isBelow(PasswordCost other) {
        return memory < other.memory || iterations < other.iterations;
    }

    @Override
    public String toString() {
        return "m=" + memory + ",t=" + iterations + ",p=" + parallelism;
    }
}

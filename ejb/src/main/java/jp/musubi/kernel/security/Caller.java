package jp.musubi.kernel.security;

import java.util.regex.Pattern;

/**
 * Who calls a door. Travels as the principal's name {@code kind|institution|id|department}, so that every floor and
 * every bean of the security domain sees the same identity without a look-up.
 *
 * @param kind which side the caller comes from
 * @param institution 16-digit institution or party code; empty for residents and jobs
 * @param id system id, clerk id, opaque subject or party code
 * @param department department code of a clerk, else empty
 */
public record Caller(Kind kind, String institution, String id, String department) {

    public static final Caller JOB = new Caller(Kind.JOB, "", "job", "");
    /** Came without signing in, or before it. */
    public static final Caller NOBODY = new Caller(Kind.NOBODY, "", "", "");

    private static final String SEPARATOR = "|";

    public enum Kind {
        SYSTEM, STAFF, RESIDENT, PARTY, JOB, NOBODY
    }

    public Caller {
        for (String part : new String[] {institution, id, department}) {
            if (part.contains(SEPARATOR)) {
                throw new IllegalArgumentException("separator in a caller's part");
            }
        }
    }

    /** Name of the principal. */
    public String name() {
        return String.join(SEPARATOR, kind.name(), institution, id, department);
    }

    /** @throws IllegalArgumentException when the name was not made by {@link #name()} */
    public static Caller parse(String name) {
        String[] parts = name.split(Pattern.quote(SEPARATOR), -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a caller's name");
        }
        return new Caller(Kind.valueOf(parts[0]), parts[1], parts[2], parts[3]);
    }

    /** Whether the caller acts for one institution by his very identity. */
    public boolean actsForInstitution() {
        return kind == Kind.SYSTEM || kind == Kind.STAFF;
    }
}

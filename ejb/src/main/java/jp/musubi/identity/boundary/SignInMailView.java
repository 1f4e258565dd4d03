package jp.musubi.identity.boundary;

import java.time.Instant;

/**
 * Whether I hear of my sign-ins by mail.
 *
 * @param offered whether this portal sends mail at all
 * @param address where to, so much of it that I know it again; empty when nowhere
 * @param since when I confirmed it; null when nowhere
 * @param awaited address whose code is awaited, as much of it; empty when none is
 */
public record SignInMailView(boolean offered, String address, Instant since, String awaited) {

    @Override
    public String toString() {
        return "SignInMailView[offered=" + offered + "]";
    }
}

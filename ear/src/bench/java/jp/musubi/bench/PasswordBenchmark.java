package jp.musubi.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.musubi.identity.domain.Passwords;

/** How many passwords one core compares in a second, at the cost that is set and beside it. Needs no server. */
public final class PasswordBenchmark {

    private static final List<String> COSTS = List.of("m=19456,t=2,p=1", "m=47104,t=1,p=1", "m=65536,t=3,p=1");
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private PasswordBenchmark() {
    }

    public static void main(String[] arguments) {
        Report report = new Report();
        report.line(Machine.heading() + ", passwords");
        report.line("");
        report.line(Machine.description());
        report.line("");
        for (String cost : COSTS) {
            Passwords passwords = Passwords.costing(cost, 1);
            String kept = passwords.hash("correct horse battery");
            rate(passwords, kept, WARM_UP);
            report.line(String.format(Locale.ROOT, "* Argon2id %s: %.1f comparisons a second and core", cost,
                    rate(passwords, kept, Setting.seconds("bench.step"))));
        }
        report.appendTo(Path.of(System.getProperty("bench.report")));
    }

    private static double rate(Passwords passwords, String kept, Duration time) {
        long begin = System.nanoTime();
        int done = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            if (!passwords.matches("correct horse battery", kept)) {
                throw new IllegalStateException("the password is the right one");
            }
            done++;
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }
}

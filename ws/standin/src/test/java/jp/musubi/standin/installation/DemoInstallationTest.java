package jp.musubi.standin.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.wire.JsonText;
import jp.musubi.standin.wire.KeyStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoInstallationTest {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_AGREEMENT = 4;
    private static final int STRIDE = 13;

    @TempDir
    private static Path shared;

    @TempDir
    private Path home;

    @Test
    void keeps_every_file_when_it_runs_again() throws IOException {
        DemoInstallation.install(home, 0);
        Map<String, String> first = contents(home);

        DemoInstallation.install(home, 0);

        assertThat(contents(home)).isEqualTo(first);
    }

    @Test
    void makes_only_what_is_missing() throws IOException {
        DemoInstallation.install(home, 0);
        Map<String, String> first = contents(home);
        Files.delete(home.resolve("musubi-child.p12"));
        Files.delete(home.resolve("README"));

        DemoInstallation.install(home, 0);

        Map<String, String> second = contents(home);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        List.of("musubi-child.p12", "registrations/systems.csv").forEach(changed -> {
            first.remove(changed);
            second.remove(changed);
        });
        assertThat(second).isEqualTo(first);
    }

    @Test
    void keeps_what_an_operator_changed_in_the_registrations() throws IOException {
        DemoInstallation.install(home, 0);
        Path systems = home.resolve("registrations/systems.csv");
        Files.writeString(systems, Files.readString(systems).replaceFirst("(musubi-tax,SYSTEM,[^,]*,)ACTIVE", "$1REVOKED"));

        DemoInstallation.install(home, 0);

        assertThat(Files.readString(systems)).containsPattern("musubi-tax,SYSTEM,[^,]*,REVOKED");
    }

    /** Pulls the plug before a rename, early, late and in between. */
    @Test
    void completes_after_it_was_stopped_before_a_file() throws IOException {
        int writes = stoppingBefore(Integer.MAX_VALUE, home.resolve("all"));

        for (int stop = 0; stop < writes; stop += STRIDE) {
            Path directory = home.resolve("stopped-" + stop);
            int last = stop;
            assertThatThrownBy(() -> stoppingBefore(last, directory)).isInstanceOf(UncheckedIOException.class);
            Map<String, String> halfway = contents(directory);
            halfway.keySet().removeIf(name -> name.endsWith(".unfinished"));

            DemoInstallation.install(directory, 0);

            assertThat(contents(directory)).containsAllEntriesOf(halfway).hasSize(contents(home.resolve("all")).size() + 1);
            assertUsable(directory);
        }
    }

    @Test
    void completes_after_the_program_was_killed() throws Exception {
        for (int millis = 200; millis < 1_400; millis += 600) {
            Path directory = home.resolve("killed-" + millis);
            Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                    System.getProperty("java.class.path") + ":" + ownClasses(), DemoInstallation.class.getName(), directory.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            program.waitFor(millis, TimeUnit.MILLISECONDS);
            program.destroyForcibly().waitFor();

            DemoInstallation.install(directory, 0);

            assertUsable(directory);
        }
    }

    @Test
    void lets_nobody_but_the_owner_read() throws IOException {
        Path directory = installed();

        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void registers_who_is_ours_and_revokes_who_retired() throws IOException {
        List<String> lines = Files.readAllLines(installed().resolve("registrations/systems.csv"));

        assertThat(lines.get(0)).isEqualTo("fingerprint,institution,systemId,kind,name,status");
        assertThat(lines).anyMatch(line -> line.matches("[0-9a-f]{64},0220199201101700,musubi-child,SYSTEM,[^,]+,ACTIVE"));
        assertThat(lines).anyMatch(line -> line.contains(",retired,SYSTEM,") && line.endsWith(",REVOKED"));
        assertThat(lines).noneMatch(line -> line.contains("stranger") || line.contains("outsider"));
        assertThat(lines.stream().filter(line -> line.contains(",PARTY,"))).hasSize(DemoParty.values().length);
        assertThat(Files.readAllLines(installed().resolve("registrations/party-certificates.csv"))).hasSize(DemoParty.values().length + 1)
                .first().isEqualTo("fingerprint,partyCode,status");
    }

    @Test
    void tells_the_hub_its_parties_with_moved_ports() throws IOException {
        DemoInstallation.install(home, 1_000);

        assertThat(Files.readAllLines(home.resolve("registrations/parties.csv"))).startsWith("partyCode,name,kind,url")
                .anyMatch(line -> line.startsWith("0220199301801700,") && line.endsWith(",INSTITUTION,https://localhost:11443/party/v1"))
                .anyMatch(line -> line.matches("9900000000000001,[^,]+,PORTAL,"));
        assertThat(Files.readString(home.resolve("node.properties"))).contains("musubi.demo.towns=true", "musubi.hub.url=https://localhost:12443/hub/v1")
                .contains("musubi.signin.staff.callback.url=https://localhost:10443/signin/callback");
    }

    @Test
    void writes_one_line_for_each_client_file() throws Exception {
        Path directory = installed();
        List<String> lines = Files.readAllLines(directory.resolve("README"));

        for (DemoSystem system : DemoSystem.values()) {
            String line = lines.stream().filter(text -> text.startsWith(system.id() + ".p12 password: ")).findFirst().orElseThrow();
            assertThat(line).matches("\\S+\\.p12 password: \\S+ institution: .+");
            KeyStore store = KeyStores.load(directory.resolve(system.id() + ".p12"), line.split(" ")[2].toCharArray());
            assertThat(store.isKeyEntry("client")).isTrue();
        }
        assertThat(lines).anyMatch(line -> line.startsWith("outsider.p12 password: "));
    }

    @Test
    void tells_each_systems_client_and_keeps_it() throws IOException {
        Path directory = installed();
        String readme = Files.readString(directory.resolve("README"));
        List<String> lines = Files.readAllLines(directory.resolve("registrations/clients.csv"));

        assertThat(lines.get(0)).isEqualTo("clientId,institution,systemId,secret,scopes,status");
        assertThat(lines.stream().skip(1)).hasSize(5).allSatisfy(line -> {
            assertThat(line).matches("[0-9A-Za-z]{32},[0-9]{16},[a-z-]+,\\S{32,},031:app_submit/v10/jutogaishaatenabangofuban:Create,ACTIVE");
            String[] columns = line.split(",");
            assertThat(readme).contains(columns[2] + " client_id: " + columns[0] + " client_secret: " + columns[3] + " institution: " + columns[1]);
        });
        assertThat(readme).contains("https://localhost:10443/oauth2/token", "  031:app_submit/v10/jutogaishaatenabangofuban:Create\n");
    }

    @ParameterizedTest
    @EnumSource
    void explains_every_case_with_ready_numbers_and_codes(DemoCase demoCase) throws IOException {
        String readme = Files.readString(installed().resolve("README"));
        int begin = readme.indexOf("[" + demoCase.name() + "]");

        assertThat(begin).isPositive();
        String block = readme.substring(begin, readme.indexOf("\n\n", begin));
        DemoCases cases = DemoCases.of(Population.in(installed()));
        assertThat(block).contains(cases.addresseeNumbers(demoCase)).contains(demoCase.inquired().task(),
                demoCase.inquired().procedure(), demoCase.inquired().provider(), demoCase.inquired().information(),
                demoCase.outcome(), demoCase.reason(), "expect").doesNotContain("{", "}");
    }

    @Test
    void tells_the_codes_of_the_sign_ins_and_keeps_only_their_hashes_for_the_service() throws IOException {
        Path directory = installed();
        String readme = Files.readString(directory.resolve("README"));
        List<String> accounts = Files.readAllLines(directory.resolve("signin/accounts.csv"));

        assertThat(accounts.get(0)).isEqualTo(DemoAccount.HEADER);
        assertThat(accounts.stream().skip(1)).hasSizeGreaterThanOrEqualTo(8).allSatisfy(line -> {
            String[] columns = line.split(",", -1);
            assertThat(columns).hasSize(9);
            assertThat(columns[2]).matches("pbkdf2-sha256\\$20000\\$[^$]+\\$[^$]+");
            assertThat(readme).containsPattern("(?m)^" + columns[1] + " (code|password): [a-z2-9]{4}(-[a-z2-9]{4}){3} ");
        });
    }

    @Test
    void gives_every_clerk_a_password_and_an_authenticator_of_his_own_and_keeps_them() throws IOException {
        Path directory = installed();
        String readme = Files.readString(directory.resolve("README"));
        List<String> staff = Files.readAllLines(directory.resolve(StaffAccounts.STAFF));

        assertThat(staff.stream().skip(1)).hasSize(9).allSatisfy(line -> {
            assertThat(line).containsPattern(",\"\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}\",[A-Z2-7]{32}$");
            assertThat(readme).containsPattern("(?m)^" + line.split(",")[0] + " password: \\S+ TOTP secret: " + line.substring(line.lastIndexOf(',') + 1) + " ");
        });
        assertThat(staff.stream().map(line -> line.substring(line.lastIndexOf(',') + 1))).doesNotHaveDuplicates();
        DemoInstallation.install(directory, 0);
        assertThat(Files.readAllLines(directory.resolve(StaffAccounts.STAFF))).isEqualTo(staff);
    }

    @Test
    void gives_every_resident_a_file_card_whose_pins_stand_in_the_readme() throws Exception {
        Path directory = installed();
        String readme = Files.readString(directory.resolve("README"));
        List<String> cards = Files.readAllLines(directory.resolve(FileCards.PINS));

        assertThat(cards).hasSize(7);
        for (String line : cards) {
            String[] columns = line.split(",");
            Path folder = directory.resolve(FileCards.FOLDER + columns[0]);
            assertThat(readme).contains("cards/" + columns[0] + " PIN: " + columns[1] + " password for signatures: " + columns[2]);
            assertThat(columns[1]).matches("[0-9]{4}");
            assertThat(columns[2]).matches("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}");
            assertThat(KeyStores.load(folder.resolve("authentication.p12"), columns[1].toCharArray()).isKeyEntry("card")).isTrue();
            KeyStore signature = KeyStores.load(folder.resolve("signature.p12"), columns[2].toCharArray());
            assertThat(((X509Certificate) signature.getCertificate("card")).getSubjectAlternativeNames()).hasSize(6);
            assertThat(Files.readString(folder.resolve("tries.properties"))).isEqualTo("authentication=3\nsignature=5\n");
        }
    }

    @Test
    void the_authority_knows_every_card_and_which_were_revoked_or_renewed() throws IOException {
        List<String> register = Files.readAllLines(installed().resolve("card/register.txt"));

        assertThat(register.stream().filter(line -> line.startsWith("issued "))).hasSize(14);
        assertThat(register.stream().filter(line -> line.startsWith("issued ") && !line.endsWith(" -"))).as("renewed").hasSize(2);
        assertThat(register.stream().filter(line -> line.startsWith("revoked "))).hasSize(2).allMatch(line -> line.endsWith(" KEY_COMPROMISE"));
    }

    @Test
    void explains_nothing_in_a_pattern_that_was_not_filled() throws IOException {
        assertThat(Files.readString(installed().resolve("README"))).doesNotContain("{").contains("localhost:10443");
    }

    @Test
    void remembers_the_day_of_the_population() throws IOException {
        LocalDate before = LocalDate.now(ZoneId.of("Asia/Tokyo"));

        DemoInstallation.install(home, 0);

        assertThat(Population.in(home).plan().asOf()).isBetween(before, before.plusDays(1));
    }

    /** Made once for the tests that only read it. */
    private static Path installed() throws IOException {
        if (!Files.exists(shared.resolve("README"))) {
            DemoInstallation.install(shared, 0);
        }
        return shared;
    }

    private static int stoppingBefore(int stop, Path directory) throws IOException {
        Files.createDirectories(directory);
        int[] writes = {0};
        DemoFiles files = new DemoFiles(directory) {
            @Override
            void beforeRename(String name) {
                if (writes[0]++ == stop) {
                    throw new UncheckedIOException(new IOException("stopped before " + name));
                }
            }
        };
        new DemoInstallation(files, 0).complete();
        return writes[0];
    }

    /** Everything opens with its password, chains to the anchors and is registered under its own fingerprint. */
    private static void assertUsable(Path directory) throws IOException {
        X509Certificate anchor = KeyStores.pem(directory.resolve("keys/anchors.pem")).get(0);
        String systems = Files.readString(directory.resolve("registrations/systems.csv"));
        try {
            for (DemoParty party : DemoParty.values()) {
                Path keys = directory.resolve("keys");
                KeyStore store = KeyStores.load(keys.resolve(party.code() + ".p12"), KeyStores.password(keys, party.code()));
                for (String alias : List.of("sign", "encrypt", "tls")) {
                    ((X509Certificate) store.getCertificate(alias)).verify(anchor.getPublicKey());
                }
                List<X509Certificate> published = KeyStores.pem(keys.resolve("parties/" + party.code() + ".pem"));
                assertThat(published).containsExactly((X509Certificate) store.getCertificate("sign"),
                        (X509Certificate) store.getCertificate("encrypt"));
                assertThat(published.get(0).getKeyUsage()[DIGITAL_SIGNATURE]).isTrue();
                assertThat(published.get(0).getKeyUsage()[KEY_AGREEMENT]).isFalse();
                assertThat(published.get(1).getKeyUsage()[KEY_AGREEMENT]).isTrue();
                assertThat(published.get(1).getKeyUsage()[DIGITAL_SIGNATURE]).isFalse();
                assertThat(systems).contains(Registrations.fingerprint((X509Certificate) store.getCertificate("tls")));
            }
            KeyStore server = KeyStores.load(directory.resolve("server.p12"), KeyStores.password(directory, "server"));
            assertThat(server.size()).isEqualTo(5);
            KeyStore trusted = KeyStores.load(directory.resolve("client-ca.p12"), KeyStores.password(directory, "server"));
            assertThat(trusted.getCertificate("demo-ca")).isEqualTo(anchor);
            KeyStore time = KeyStores.load(directory.resolve("time-stamps.p12"), KeyStores.password(directory, "time-stamps"));
            time.getCertificate("unit").verify(KeyStores.pem(directory.resolve("keys/time-anchors.pem")).get(0).getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        JsonText.read(Files.readString(directory.resolve("keys/node.keyring"))).forEach((purpose, versions) ->
                assertThat(Base64.getDecoder().decode((String) ((Map<?, ?>) versions).get("1"))).as(purpose).hasSize(32));
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(file).toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    /** Where this build put the classes, when the runner has them on a class path of its own. */
    private static String ownClasses() throws Exception {
        StringBuilder path = new StringBuilder();
        for (Class<?> type : List.of(DemoInstallation.class, org.bouncycastle.asn1.ASN1Object.class,
                org.bouncycastle.cert.X509v3CertificateBuilder.class, com.nimbusds.jose.JWSObject.class,
                org.bouncycastle.asn1.cms.CMSObjectIdentifiers.class)) {
            path.append(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())).append(':');
        }
        return path.toString();
    }
}

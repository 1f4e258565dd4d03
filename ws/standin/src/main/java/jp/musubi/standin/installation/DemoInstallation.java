package jp.musubi.standin.installation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.PopulationPlan;

/**
 * Completes the demo's directory before a server starts: {@code DemoInstallation <directory> [port offset]}. What is
 * there stays, what is missing is made; run it again at will, also after it was killed.
 */
public final class DemoInstallation {

    static final String POPULATION = "population.properties";
    static final String NODE = "node.properties";

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final DemoFiles files;
    private final Ports ports;

    DemoInstallation(DemoFiles files, int portOffset) {
        this.files = files;
        this.ports = new Ports(portOffset);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("usage: DemoInstallation <directory> [port offset]");
        }
        int offset = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.getInteger("jboss.socket.binding.port-offset", 0);
        install(Path.of(arguments[0]), offset);
    }

    /** Completes a directory; a second program that does the same at the same time waits. */
    public static void install(Path directory, int portOffset) throws IOException {
        try (FileChannel channel = FileChannel.open(DemoFiles.lock(directory), StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                new DemoInstallation(new DemoFiles(directory), portOffset).complete();
            } finally {
                lock.release();
            }
        }
    }

    void complete() {
        PopulationPlan plan = plan();
        DemoCases cases = DemoCases.of(Population.of(plan));
        Certificates certificates = new Certificates(files);
        certificates.complete();
        FileCards cards = new FileCards(files, new CardAuthorities(files).complete(() -> files.read(Certificates.SERVER + ".password")));
        Registrations registrations = new Registrations(files);
        registrations.completeSystems(certificates);
        registrations.completePartyCertificates(certificates);
        registrations.writeParties(ports);
        OAuthClients clients = new OAuthClients(files);
        clients.complete();
        Keyrings keyrings = new Keyrings(files);
        keyrings.complete();
        cards.complete(SignIns.residents(cases), keyrings.personKeys()::subject);
        SignIns signIns = new SignIns(files, keyrings.personKeys());
        Map<String, String> codes = signIns.complete(cases);
        StaffAccounts staff = new StaffAccounts(files);
        staff.complete(signIns.accounts(cases), codes);
        files.write(NODE, NodeProperties.text(files, ports));
        files.write("README", new Readme(files, ports, cases, clients).text(signIns.accounts(cases), codes, staff.totpSecrets(), cards.pins()));
    }

    private PopulationPlan plan() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(files.once(POPULATION, () -> PopulationPlan.demo(LocalDate.now(JAPAN)).text())));
            return PopulationPlan.from(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package jp.musubi.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The demo as an outside checker gets it: a running server, its README and its people. */
final class Demo implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("musubi.acceptance.database"));
    private static final int PORT_OFFSET = Integer.getInteger("musubi.acceptance.port-offset", 20_000);

    private static final String NAME = "acceptance";

    private final Store store = POSTGRESQL ? Store.postgres() : Store.embedded(DemoServer.data(NAME));
    private final Mailroom mailroom = new Mailroom();
    private final DemoServer server = new DemoServer(NAME, PORT_OFFSET, both(store.environment(), mailroom.environment()), "-Dmusubi.disclosure.watch=on").briefly();
    private final Map<String, SystemClient> clients = new ConcurrentHashMap<>();
    private final Map<DemoSystem, AgencySystem> soapSystems = new ConcurrentHashMap<>();
    private Population population;
    private DemoCases cases;
    private boolean running;

    /** Starts on an empty base directory, or again if it was stopped, and waits until the towns' systems have told the node everything. */
    Demo started() {
        if (!running) {
            if (population == null) {
                server.freshBase();
            }
            server.start();
            running = true;
            Seeding.await(server);
            population = Population.in(server.demo());
            cases = DemoCases.of(population);
        }
        return this;
    }

    void stop() {
        server.stop();
        running = false;
    }

    @Override
    public void close() {
        server.close();
        store.close();
        mailroom.close();
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** Where the node's mail arrives. */
    Mailroom mailroom() {
        return mailroom;
    }

    /** What the operators hold; of the embedded database only while the server is stopped. */
    Store store() {
        return store;
    }

    DemoServer server() {
        return server;
    }

    Population population() {
        return population;
    }

    DemoCases cases() {
        return cases;
    }

    /** Plain HTTP with a client file of the demo directory; connections are kept. */
    SystemClient client(String name) {
        return clients.computeIfAbsent(name, any -> SystemClient.of(server, name));
    }

    AgencySystem rest(DemoSystem system) {
        return new RestAgencySystem(server, client(system.id()), system);
    }

    AgencySystem soap(DemoSystem system) {
        return soapSystems.computeIfAbsent(system, any -> new SoapAgencySystem(server, client(system.id()), system));
    }

    /** Sign-in code of an account, as the README prints it. */
    String signInCode(String account) {
        return server.signInCode(account);
    }
}

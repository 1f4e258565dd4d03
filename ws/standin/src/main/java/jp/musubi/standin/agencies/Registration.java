package jp.musubi.standin.agencies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoCorporations;
import jp.musubi.standin.population.DemoHouseholds;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.PopulationPlan;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.TaxRecord;

/** What the towns' systems tell the node at first: everybody they know, then 縁町's tax 副本 and its flags. */
final class Registration {

    private static final Logger LOG = Logger.getLogger(Registration.class.getName());
    private static final int ADDRESSEES_AT_ONCE = 500;
    private static final int HOUSEHOLDS_AT_ONCE = 100;
    private static final int RECORDS_OF_A_FILE = 5_000;
    private static final DemoSystem TAX = DemoSystem.ENISHI_TAX;

    private final Population population;
    private final Exchange exchange;
    private final String run;

    Registration(Population population, Exchange exchange) {
        this.population = population;
        this.exchange = exchange;
        PopulationPlan plan = population.plan();
        this.run = "first-%d-%d-%s".formatted(plan.seed(), plan.residentsPerTown(), plan.asOf().toString().replace("-", ""));
    }

    /** In the order in which they must happen. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>(addressees(DemoSystem.MUSUBI_REGISTRY));
        steps.addAll(addressees(DemoSystem.ENISHI_REGISTRY));
        steps.addAll(households());
        steps.addAll(corporations(DemoSystem.MUSUBI_TAX));
        steps.addAll(corporations(DemoSystem.ENISHI_TAX));
        steps.addAll(flags());
        steps.addAll(replicas());
        return steps;
    }

    private List<Step> addressees(DemoSystem registry) {
        List<RegistryEntry> entries = population.registry(registry.town());
        List<Step> steps = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += ADDRESSEES_AT_ONCE) {
            List<RegistryEntry> some = entries.subList(from, Math.min(from + ADDRESSEES_AT_ONCE, entries.size()));
            steps.add(new Step(messageId(registry.id() + "-addressees", steps.size() + 1), () -> register(registry, some)));
        }
        return steps;
    }

    private boolean register(DemoSystem registry, List<RegistryEntry> entries) throws IOException {
        return isRegistered("addressees", entries.size(), exchange.post(registry, "addressees",
                ExchangeMessages.addressees(entries, population.plan().asOf().toString())));
    }

    private List<Step> corporations(DemoSystem tax) {
        List<DemoCorporations.Corporation> all = DemoCorporations.of(tax.town(), population.plan());
        List<Step> steps = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ADDRESSEES_AT_ONCE) {
            List<DemoCorporations.Corporation> some = all.subList(from, Math.min(from + ADDRESSEES_AT_ONCE, all.size()));
            steps.add(new Step(messageId(tax.id() + "-corporations", steps.size() + 1), () -> isRegistered("corporations", some.size(),
                    exchange.post(tax, "corporations", ExchangeMessages.corporations(some)))));
        }
        return steps;
    }

    private static boolean isRegistered(String what, int rows, Map<String, Object> result) {
        if (result.get("rejected") instanceof List<?> rejected && !rejected.isEmpty()) {
            LOG.log(Level.WARNING, "{0} of {1} {2} rejected, first: {3}", new Object[] {rejected.size(), rows, what, codeOf(rejected.get(0))});
        }
        return true;
    }

    /** Each system's own kinds; a household's second composition after its first. */
    private List<Step> households() {
        Map<DemoSystem, Map<Integer, List<DemoHouseholds.Composition>>> bySystem = DemoHouseholds.of(population).compositions().stream()
                .collect(Collectors.groupingBy(DemoHouseholds.Composition::system, TreeMap::new,
                        Collectors.groupingBy(DemoHouseholds.Composition::revision, TreeMap::new, Collectors.toList())));
        List<Step> steps = new ArrayList<>();
        bySystem.forEach((system, rounds) -> rounds.values().forEach(all -> {
            for (int from = 0; from < all.size(); from += HOUSEHOLDS_AT_ONCE) {
                List<DemoHouseholds.Composition> some = all.subList(from, Math.min(from + HOUSEHOLDS_AT_ONCE, all.size()));
                String id = messageId(system.id() + "-households", steps.size() + 1);
                steps.add(new Step(id, () -> exchange.post(system, "households", ExchangeMessages.households(id, some)) != null));
            }
        }));
        return steps;
    }

    /** Before the 副本, because whatever has no flag is answered automatically. */
    private List<Step> flags() {
        List<Step> steps = new ArrayList<>();
        for (String number : DemoCases.of(population).withoutAutomaticAnswer()) {
            String id = messageId(TAX.id() + "-flag", steps.size() + 1);
            steps.add(new Step(id, () -> exchange.post(TAX, "IF_DBM_50111", ExchangeMessages.noAutomaticAnswer(TAX, id, number)) != null));
        }
        return steps;
    }

    private List<Step> replicas() {
        List<TaxRecord> records = population.taxRecords();
        List<Step> steps = new ArrayList<>();
        for (int from = 0; from < records.size(); from += RECORDS_OF_A_FILE) {
            List<TaxRecord> some = records.subList(from, Math.min(from + RECORDS_OF_A_FILE, records.size()));
            int number = steps.size() + 1;
            String id = messageId(TAX.id() + "-replica", number);
            steps.add(new Step(id, () -> isLoaded(id, number, some)));
        }
        return steps;
    }

    /** The same message gives the same receipt number, so nothing has to be remembered between two attempts. */
    private boolean isLoaded(String messageId, int number, List<TaxRecord> records) throws IOException {
        Map<String, Object> accepted = body(exchange.post(TAX, "IF_DBM_20113",
                ExchangeMessages.replicaFile(TAX, messageId, number, ReplicaFile.of(records))));
        String receipt = String.valueOf(accepted.get("fileReceiptNumber"));
        Map<String, Object> result = body(exchange.post(TAX, "IF_DBM_20314",
                ExchangeMessages.replicaFileResult(TAX, "result-" + UUID.randomUUID(), receipt)));
        String state = String.valueOf(result.get("state"));
        if (state.equals("WAITING") || state.equals("LOADING")) {
            return false;
        }
        if (!"0".equals(plain(result.get("rejectedCount"))) || !state.equals("LOADED")) {
            LOG.log(Level.WARNING, "replica file {0}: {1}, {2} rejected",
                    new Object[] {messageId, state, plain(result.get("rejectedCount"))});
        }
        return true;
    }

    private String messageId(String what, int number) {
        return "%s-%s-%d".formatted(run, what, number);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Map<String, Object> message) throws IOException {
        if (message.get("body") instanceof Map<?, ?> body) {
            return (Map<String, Object>) body;
        }
        throw new IOException("an answer without a body");
    }

    private static String plain(Object number) {
        return number instanceof Number value ? String.valueOf(value.longValue()) : String.valueOf(number);
    }

    private static Object codeOf(Object rejected) {
        return rejected instanceof Map<?, ?> row ? row.get("code") : "";
    }
}

package jp.musubi.standin.population;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Everybody that one of the two towns knows. Some people live in 結市 now and lived in 縁町 on 1 January: both towns
 * know them, and 縁町 holds their tax data.
 */
public final class Population {

    private final PopulationPlan plan;
    private final List<Person> persons = new ArrayList<>();
    private final Map<Town, Map<Person, RegistryEntry>> registries = new EnumMap<>(Town.class);
    private final List<TaxRecord> taxRecords = new ArrayList<>();
    private final Map<Town, List<Household>> homes = new EnumMap<>(Town.class);

    private Population(PopulationPlan plan) {
        this.plan = plan;
        for (Town town : Town.values()) {
            registries.put(town, new LinkedHashMap<>());
            homes.put(town, new ArrayList<>());
        }
    }

    /** The same plan always gives the same population. */
    public static Population of(PopulationPlan plan) {
        Population population = new Population(plan);
        new Settlement(plan, population).settle();
        return population;
    }

    /** The population of an installed demo. */
    public static Population in(Path home) {
        try (Reader reader = Files.newBufferedReader(home.resolve("population.properties"))) {
            Properties properties = new Properties();
            properties.load(reader);
            return of(PopulationPlan.from(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo is not installed in " + home, e);
        }
    }

    public PopulationPlan plan() {
        return plan;
    }

    public List<Person> persons() {
        return List.copyOf(persons);
    }

    /** Everybody the town knows, in the order of 宛名番号. */
    public List<RegistryEntry> registry(Town town) {
        return List.copyOf(registries.get(town).values());
    }

    public Optional<RegistryEntry> entry(Town town, Person person) {
        return Optional.ofNullable(registries.get(town).get(person));
    }

    /** Entries in 結市 of the people who moved there from 縁町 this year. */
    public List<RegistryEntry> moved() {
        return registry(Town.MUSUBI).stream().filter(entry -> entry(Town.ENISHI, entry.person()).isPresent()).toList();
    }

    /** Who came to live in the town together. */
    List<Household> homes(Town town) {
        return List.copyOf(homes.get(town));
    }

    /** What 縁町 assessed for those who lived there on 1 January. */
    public List<TaxRecord> taxRecords() {
        return List.copyOf(taxRecords);
    }

    void add(Person person) {
        persons.add(person);
    }

    void add(RegistryEntry entry) {
        registries.get(entry.town()).put(entry.person(), entry);
    }

    void add(Town town, Household home) {
        homes.get(town).add(home);
    }

    void add(TaxRecord taxRecord) {
        taxRecords.add(taxRecord);
    }
}

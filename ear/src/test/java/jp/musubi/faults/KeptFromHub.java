package jp.musubi.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.TaxRecord;
import jp.musubi.standin.population.Town;

/** What no message of the hub may contain about any of the demo's people: their numbers, names, addresses and amounts. */
final class KeptFromHub {

    /** Instants, seconds, random ids and 管理番号 hold digits that may look like an amount by chance. */
    private static final Pattern NO_AMOUNT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d{10}|[\\w-]{16,64}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** Shorter amounts are also years, counters and parts of dates. */
    private static final int TELLING = 5;

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> amounts = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    static KeptFromHub about(Population population) {
        KeptFromHub kept = new KeptFromHub();
        population.persons().forEach(kept::keep);
        Stream.of(Town.values()).flatMap(town -> population.registry(town).stream()).forEach(entry -> {
            kept.numbers.add(entry.addresseeNumber());
            kept.words.add(entry.address());
        });
        population.taxRecords().forEach(kept::keep);
        return kept;
    }

    /** Numbers that only the node knows: 団体内統合宛名番号. */
    void add(Collection<String> more) {
        numbers.addAll(more);
    }

    /** Which of it is readable in the message. */
    List<String> foundIn(Payload payload) {
        return payload.readable().stream().flatMap(text -> foundIn(text).stream()).toList();
    }

    private List<String> foundIn(String text) {
        List<String> found = new ArrayList<>(words.stream().filter(text::contains).toList());
        boolean mayBeAmount = !NO_AMOUNT.matcher(text).matches();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (numbers.contains(digits.group()) || mayBeAmount && amounts.contains(digits.group())) {
                found.add(digits.group());
            }
        }
        return found;
    }

    private void keep(Person person) {
        numbers.add(person.individualNumber());
        numbers.add(person.residentCode());
        words.add(person.name());
        words.add(person.kana());
    }

    private void keep(TaxRecord assessed) {
        Stream.of(assessed.totalIncome(), assessed.taxableIncome(), assessed.incomeLevy(), assessed.perCapitaLevy())
                .filter(OptionalLong::isPresent).map(amount -> String.valueOf(amount.getAsLong()))
                .filter(amount -> amount.length() >= TELLING).forEach(amounts::add);
    }
}

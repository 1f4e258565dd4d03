package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.domain.HistoryReading;
import jp.musubi.addressee.domain.SummaryReading;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** "What was so on that day, as it was known on that day" over histories of any kind; the seed is fixed. */
class PersonHistoryPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int DAYS = 12;
    private static final int UNSAID = -1;

    /**
     * One message, in days since the first.
     *
     * @param later days after the message before it
     * @param told the day of the change, or that none was told
     * @param corrects the day that is taken back, or none
     */
    record Message(int later, int told, int corrects, String address) {
    }

    /**
     * A message that was recorded.
     *
     * @param told whether it named its day
     * @param late whether a later change had been told when it came
     */
    private record Held(int known, int from, int corrects, boolean told, boolean late, String address) {

        /** Whether nothing holds any more of what had been told before. */
        boolean undoes(Held before) {
            return before.from == from || told && !late && before.from > from;
        }
    }

    @Property(seed = "20261122", tries = 400)
    void answers_every_pair_of_days_like_somebody_who_keeps_all_messages_in_a_drawer(@ForAll("histories") List<Message> messages) {
        RegistrySystem system = new RegistrySystem();
        List<Held> drawer = send(system, messages);
        Assume.that(!drawer.isEmpty());

        for (int known = 0; known < DAYS; known++) {
            for (int day = 0; day < DAYS; day++) {
                assertThat(answer(system, day, known)).as("day %d known on %d", day, known).isEqualTo(fromTheDrawer(drawer, day, known));
            }
        }
        String present = system.registry.addressees.get(0).basicInformation().address();
        assertThat(present).isEqualTo(fromTheDrawer(drawer, DAYS, DAYS).orElseThrow());
    }

    private static List<Held> send(RegistrySystem system, List<Message> messages) {
        List<Held> drawer = new ArrayList<>();
        int today = 0;
        for (Message message : messages) {
            today = Math.min(today + message.later(), DAYS - 1);
            int from = message.told() == UNSAID ? today : Math.min(message.told(), today);
            int corrects = message.told() == UNSAID || message.corrects() > today ? UNSAID : message.corrects();
            AddresseeRegistration row = row(message.address(), message.told() == UNSAID ? null : day(from),
                    corrects == UNSAID ? null : day(corrects));
            boolean told = message.told() != UNSAID;
            boolean late = told && holding(without(believed(drawer), corrects)).stream().anyMatch(held -> held.told() && held.from() > from);
            if (system.register(day(today), row).registered() == 1) {
                drawer.add(new Held(today, from, corrects, told, late, message.address()));
            }
        }
        return drawer;
    }

    /** Among what was known by then and still stood then: what holds since the latest day. */
    private static Optional<String> fromTheDrawer(List<Held> drawer, int day, int known) {
        return holding(believed(drawer.stream().filter(message -> message.known() <= known).toList())).stream()
                .filter(message -> message.from() <= day).max(Comparator.comparingInt(Held::from)).map(Held::address);
    }

    /** Without those that a later one says never were so. */
    private static List<Held> believed(List<Held> messages) {
        List<Held> believed = new ArrayList<>();
        for (Held message : messages) {
            believed = new ArrayList<>(without(believed, message.corrects()));
            believed.add(message);
        }
        return believed;
    }

    private static List<Held> without(List<Held> messages, int corrects) {
        List<Held> never = holding(messages).stream().filter(message -> message.from() == corrects).toList();
        return messages.stream().filter(message -> never.stream().noneMatch(taken -> taken == message)).toList();
    }

    private static List<Held> holding(List<Held> messages) {
        return IntStream.range(0, messages.size())
                .filter(place -> messages.subList(place + 1, messages.size()).stream().noneMatch(later -> later.undoes(messages.get(place))))
                .mapToObj(messages::get).toList();
    }

    private static Optional<String> answer(RegistrySystem system, int day, int known) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        HistoryReading reading = new HistoryReading(system.registry, system.registry, new SummaryReading(system.registry, clock));
        return Optional.ofNullable(reading.history(MUSUBI, system.registry.persons.get(0).id(), new HistoryDays(day(day), day(known)))
                .records().get(0).said()).map(AddresseeSummary::address);
    }

    private static AddresseeRegistration row(String address, LocalDate changedOn, LocalDate corrects) {
        AddresseeRegistration row = AddresseeFixture.movedTo(AddresseeFixture.resident(1), address);
        return AddresseeFixture.changed(row, new ReportedChange(changedOn, null, corrects));
    }

    private static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    @Provide
    Arbitrary<List<Message>> histories() {
        Arbitrary<Integer> unsaidOrDay = Arbitraries.integers().between(UNSAID, DAYS - 1);
        Arbitrary<Message> message = Combinators.combine(Arbitraries.integers().between(0, 3), unsaidOrDay,
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(UNSAID)), Tuple.of(1, unsaidOrDay)),
                Arbitraries.of("結市本町", "結市港町", "結市縁が丘")).as(Message::new);
        return message.list().ofMinSize(1).ofMaxSize(9);
    }
}

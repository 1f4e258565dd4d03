package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;

/**
 * 紐付けの点検. Looks through the persons of an institution as they are now: records that have come to contradict the one
 * that speaks for their person, that differ from it as a twin's would, or that are another of the family; records that no longer say who
 * was linked; and a second 個人番号 without an act of change. One number on two persons cannot be: the
 * database has it unique. What people decided on stands until the record changes.
 */
public class Reverification {

    private static final String BY = "link-reverification";

    private final ReverificationRepository runs;
    private final LinkDoubts doubts;
    private final PersonsAlike alike;
    private final Clock clock;

    public Reverification(ReverificationRepository runs, LinkDoubts doubts, PersonsAlike alike, Clock clock) {
        this.runs = runs;
        this.doubts = doubts;
        this.alike = alike;
        this.clock = clock;
    }

    public List<String> institutions() {
        return runs.institutions();
    }

    /** @return whether the day's run is done */
    public boolean checkChunk(String institution, LocalDate day, int persons) {
        Recording recording = new Recording(institution, BY, clock);
        LinkReverification run = runs.take(institution, day).orElseGet(() -> begin(day, recording));
        if (run.isFinished()) {
            return true;
        }
        List<Person> chunk = runs.personsAfter(institution, run.lastNumber(), persons);
        if (!chunk.isEmpty()) {
            run.checked(chunk.get(chunk.size() - 1), chunk.size(), check(chunk, recording));
            recording.newRows().write();
        }
        if (chunk.size() < persons) {
            run.finish(recording.at());
        }
        return run.isFinished();
    }

    private LinkReverification begin(LocalDate day, Recording recording) {
        LinkReverification run = LinkReverification.begin(day, recording);
        runs.add(run);
        return run;
    }

    private int check(List<Person> chunk, Recording recording) {
        Set<UUID> ids = chunk.stream().map(Person::id).collect(Collectors.toSet());
        Map<UUID, List<Addressee>> records = runs.records(recording.institution(), ids).stream().collect(Collectors.groupingBy(Addressee::personId));
        Set<UUID> twice = Set.copyOf(runs.withUnexplainedNumbers(recording.institution(), ids));
        int found = changed(records.values().stream().flatMap(List::stream).toList(), runs.statesSinceLink(recording.institution(), ids), recording);
        for (Person person : chunk) {
            List<Addressee> own = records.getOrDefault(person.id(), List.of());
            Optional<Addressee> speaker = own.stream().filter(person::isRepresentedBy).findFirst();
            found += speaker.map(record -> contradicting(record, own, recording)).orElse(0);
            found += speaker.filter(record -> twice.contains(person.id()))
                    .map(record -> doubts.noteOf(record, AddresseeError.INDIVIDUAL_NUMBER_DIFFERS, recording)).orElse(0);
        }
        return found;
    }

    /** Records that say something else now than when they were linked; what was noted when it changed needs no second note. */
    private int changed(List<Addressee> records, List<AddresseeVersion> states, Recording recording) {
        Map<UUID, List<AddresseeVersion>> byRecord = states.stream().collect(Collectors.groupingBy(AddresseeVersion::addresseeId));
        List<Addressee> changed = records.stream().filter(record -> byRecord.containsKey(record.id()) && !record.isAsDecided()).toList();
        Map<AddresseeNumber, Instant> noted = runs.changesNoted(recording.institution(), changed.stream().map(Addressee::number).toList());
        int found = 0;
        for (Addressee record : changed) {
            Instant seen = noted.getOrDefault(record.number(), Instant.EPOCH);
            found += changed(record, byRecord.get(record.id()), seen, recording);
        }
        return found;
    }

    private int changed(Addressee record, List<AddresseeVersion> states, Instant seen, Recording recording) {
        BasicInformation now = record.basicInformation();
        Optional<AddresseeVersion> another = states.stream().filter(then -> then.supersededAt().isAfter(seen) && now.isOfAnother(then.basicInformation()))
                .findFirst();
        Set<UUID> others = another.isPresent() ? alike.named(recording.institution(), record.personId(), now)
                : alike.living(recording.institution(), record.personId(), now);
        return another.isPresent() || !others.isEmpty() ? doubts.noteOfChange(record, another.orElse(states.get(0)), others, recording) : 0;
    }

    private int contradicting(Addressee speaker, List<Addressee> own, Recording recording) {
        int found = 0;
        for (Addressee record : own) {
            if (!record.isAsDecided()) {
                found += contradicting(speaker, record, recording);
            }
        }
        return found;
    }

    private int contradicting(Addressee speaker, Addressee record, Recording recording) {
        Set<UUID> family = alike.ofFamily(recording.institution(), record.personId(), speaker.basicInformation(), record.basicInformation());
        if (!family.isEmpty()) {
            return doubts.noteOfOthers(record, AddresseeError.NUMBER_OF_FAMILY_MEMBER, family, recording);
        }
        Map<PersonItem, Manner> differences = speaker.basicInformation().differences(record.basicInformation());
        if (contradicts(differences)) {
            return doubts.noteOf(record, AddresseeError.LINKED_PERSON_DISAGREES, recording);
        }
        return differences.get(PersonItem.NAME) == Manner.SECOND_PART ? doubts.noteOfTwin(record, speaker.basicInformation(), recording) : 0;
    }

    /** An address or a name alone changes in a life before every system knows it; a day of birth and a sex do not. */
    private static boolean contradicts(Map<PersonItem, Manner> differences) {
        return differences.getOrDefault(PersonItem.BIRTH_DATE, Manner.NONE).isContradiction() || differences.containsKey(PersonItem.SEX)
                || differences.get(PersonItem.NAME) == Manner.WHOLE;
    }
}

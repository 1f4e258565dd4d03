package jp.musubi.addressee.domain;

import java.util.Optional;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.RegistrationState;

/**
 * Links a record to the system that sends it. Which link has the 統合宛名フラグ follows which record has it: the resident
 * registry's always takes it, any other system's only while the person is no resident or nobody has it
 * (共通機能標準仕様書 2.1 §2.4.3).
 */
final class LinkBook {

    private final RegistrationBook book;
    private final Recording recording;
    private final PersonRepository persons;

    LinkBook(RegistrationBook book, Recording recording, PersonRepository persons) {
        this.book = book;
        this.recording = recording;
        this.persons = persons;
    }

    /** @return whether the link or its flag is news */
    boolean apply(Addressee addressee, RegistrationRow row) {
        return row.system().map(system -> link(addressee, system, row)).orElse(false);
    }

    private boolean link(Addressee addressee, BusinessSystem system, RegistrationRow row) {
        Optional<SystemLink> known = book.link(addressee.id(), system);
        SystemLink link = known.orElseGet(() -> add(SystemLink.of(addressee, system, recording)));
        Person person = book.person(addressee.personId());
        boolean takesFlag = person.isRepresentedBy(addressee) && !person.isRepresentedBy(link)
                && (row.comesFromResidentRegistry() || addressee.state() != RegistrationState.RESIDENT || !person.hasRepresentativeLink());
        if (takesFlag) {
            person.representBy(link);
        }
        return known.isEmpty() || takesFlag;
    }

    private SystemLink add(SystemLink link) {
        recording.newRows().add(NewRows.Kind.DEPENDENT, () -> persons.add(link));
        book.hold(link);
        return link;
    }
}

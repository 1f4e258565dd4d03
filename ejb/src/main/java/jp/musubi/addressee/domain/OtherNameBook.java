package jp.musubi.addressee.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the names by which persons are found beside their present ones; lives for one message. */
final class OtherNameBook {

    private final PersonRepository persons;
    private final Recording recording;
    private final Map<UUID, List<OtherName>> known = new HashMap<>();

    OtherNameBook(PersonRepository persons, Recording recording) {
        this.persons = persons;
        this.recording = recording;
    }

    void hold(OtherName name) {
        known.computeIfAbsent(name.addresseeId(), unused -> new ArrayList<>()).add(name);
    }

    /** What a row tells, for a record as it will be then. */
    void keep(Addressee addressee, RegistrationRow row) {
        OtherName.told(row.otherNames()).forEach(name -> keep(addressee, name));
    }

    /** A name that the record does not say, or will not say any more. */
    void keepFormer(Addressee addressee, BasicInformation former, BasicInformation present) {
        if (!former.name().equals(present.name()) || !former.kana().equals(present.kana())) {
            keep(addressee, OtherName.former(former));
        }
    }

    private void keep(Addressee addressee, OtherName name) {
        List<OtherName> names = known.computeIfAbsent(addressee.id(), unused -> new ArrayList<>());
        if (names.stream().noneMatch(name::isSameAs)) {
            OtherName kept = name.of(addressee, recording);
            names.add(kept);
            recording.newRows().add(NewRows.Kind.DEPENDENT, () -> persons.add(kept));
        }
    }
}

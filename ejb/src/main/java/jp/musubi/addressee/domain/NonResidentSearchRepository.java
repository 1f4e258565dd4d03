package jp.musubi.addressee.domain;

import java.util.List;

/**
 * Finds 住登外者 of one institution by what is or was said of them, in one box with everybody else: those who are in no 統合宛名,
 * because the others are found as persons, and none that is kept from other tasks.
 */
public interface NonResidentSearchRepository {

    /**
     * Whom to find.
     *
     * @param byAddress whether addresses are looked at
     * @param max how many at most
     */
    record Sought(PersonWords words, boolean byAddress, int max) {
    }

    /** By names first, then by the house, then by the address, as persons are; nobody is looked for anywhere in the text of all. */
    default List<NonResident> find(String institution, Sought sought) {
        List<NonResident> found = called(institution, sought);
        if (found.isEmpty() && sought.byAddress() && !sought.words().houses().isEmpty()) {
            found = livingIn(institution, sought);
        }
        return found.isEmpty() && sought.byAddress() && !sought.words().texts().isEmpty() ? livingAt(institution, sought) : found;
    }

    /** Those of whom a name, reading or other name begins with the first text, or whose number it is, and to whom the rest fits. */
    List<NonResident> called(String institution, Sought sought);

    /** Those in the house that the first two texts name. */
    List<NonResident> livingIn(String institution, Sought sought);

    /** Those whose address begins with the first text, be it behind the municipality. */
    List<NonResident> livingAt(String institution, Sought sought);
}

package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.FoundBy;

/** Finds persons of one institution by what their present 宛名 records say. */
public interface PersonSearchRepository {

    /**
     * Whom to find.
     *
     * @param among only these; empty where nobody said so
     * @param today on which a support measure protects
     * @param max how many at most
     */
    record Sought(PersonWords words, Optional<Set<UUID>> among, LocalDate today, int max) {
    }

    /** The person whose 団体内統合宛名番号 it is, and the one whose 宛名番号. */
    Set<UUID> numbered(String institution, String number);

    /**
     * Persons with a record whose name or reading begins with the first text and that contains the other texts in name,
     * reading or address, with all dates. The address of a person under a support measure is not looked at: who
     * guessed it would be told that he was right.
     */
    List<UUID> beginningWith(String institution, Sought sought);

    /**
     * The same for whom the first text begins, and whose address, be it behind the municipality, begins with the text of that place.
     * Who shares a frequent name is read by the rarer address.
     */
    List<UUID> beginningWithAt(String institution, Sought sought, int address);

    /** The same for persons whose address begins with the first text, be it behind the municipality. */
    List<UUID> livingAt(String institution, Sought sought);

    /** The same for persons in the house that the first two texts name; the number of a house does not go on where it ends. */
    List<UUID> livingIn(String institution, Sought sought);

    /** The same without the beginning: every text anywhere in name, reading or address. Reads all. */
    List<UUID> containing(String institution, Sought sought);

    /**
     * Persons who are or were known by another name than their record's that begins with one of the texts, with all dates and
     * numbers; the other texts are in name, reading or address or in another name too. The first name that fits is answered.
     */
    Map<UUID, FoundBy> byOtherName(String institution, Sought sought);
}

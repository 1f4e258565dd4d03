package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds persons of one institution by what their present 宛名 records say. */
public interface PersonSearchRepository {

    /**
     * Persons with a record whose name or reading begins with the first text and that contains the other texts in name,
     * reading or address, with all dates and numbers. The address of a person under a support measure is not looked at: who
     * guessed it would be told that he was right.
     */
    List<UUID> beginningWith(String institution, PersonWords words, LocalDate today, int max);

    /** The same without the beginning: every text anywhere in name, reading or address. */
    List<UUID> containing(String institution, PersonWords words, LocalDate today, int max);

    /** Former states of the records, newest first. */
    List<AddresseeVersion> versions(String institution, List<UUID> addresseeIds);
}

package jp.musubi.addressee.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;

/** Runs of the re-verification, and what it reads in chunks. */
public interface ReverificationRepository {

    /** Every institution that registers anybody. */
    List<String> institutions();

    /** Locks the day's run until the transaction ends. */
    Optional<LinkReverification> take(String institution, LocalDate day);

    void add(LinkReverification run);

    /** In the order of their numbers. */
    List<Person> personsAfter(String institution, String number, int max);

    List<Addressee> records(String institution, Collection<UUID> personIds);

    /** What these persons' records said since they were linked by a 個人番号, and do not say now: another name, birth date or sex. The latest first. */
    List<AddresseeVersion> statesSinceLink(String institution, Collection<UUID> personIds);

    /** When a change of the record was last noted for people at registration. */
    Map<AddresseeNumber, Instant> changesNoted(String institution, Collection<AddresseeNumber> records);

    /** Persons with a 個人番号 that took another's place without an act of 個人番号の変更. */
    List<UUID> withUnexplainedNumbers(String institution, Collection<UUID> personIds);
}

package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** Persons with a 個人番号 that took another's place without an act of 個人番号の変更. */
    List<UUID> withUnexplainedNumbers(String institution, Collection<UUID> personIds);
}

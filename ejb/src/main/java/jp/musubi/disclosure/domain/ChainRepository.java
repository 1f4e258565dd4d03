package jp.musubi.disclosure.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The chains of all institutions. */
public interface ChainRepository {

    /** Institutions with entries that wait for the chain. */
    List<String> waitingInstitutions();

    /** The institution's head, locked until the transaction ends; made when there is none. */
    ChainHead lockHead(String institution);

    /** The institution's head without a lock. */
    Optional<ChainHead> head(String institution);

    /** Entries that wait, oldest first. */
    List<WaitingEntry> waiting(String institution, int max);

    /** Stores the links; their entries wait no longer. */
    void store(List<ChainLink> links);

    /** Links after a position, in order. */
    List<ChainLink> links(String institution, long after, int max);

    Map<UUID, Entry> entries(String institution, Collection<UUID> ids);

    /** First entry that neither has a link nor waits for one. */
    Optional<UUID> firstNeverChained(String institution);

    /** Lets go of what was read, so that a long proof keeps memory flat. */
    void forget();
}

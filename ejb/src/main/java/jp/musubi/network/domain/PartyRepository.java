package jp.musubi.network.domain;

import java.util.Optional;

/** Parties registered with the hub. */
public interface PartyRepository {

    Optional<Party> find(String code);

    /** Adds the party or takes over its new name, kind and address. */
    void register(Party party);
}

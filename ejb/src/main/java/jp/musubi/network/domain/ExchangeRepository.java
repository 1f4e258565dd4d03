package jp.musubi.network.domain;

import java.util.Optional;
import java.util.UUID;

/** Exchanges that passed the hub. */
public interface ExchangeRepository {

    /** Written at once: a second exchange of the same requester and 管理番号 fails here. */
    void add(Exchange exchange);

    Optional<Exchange> find(String requester, String managementNumber);

    /** Locks the row until the transaction ends. */
    Optional<Exchange> take(String requester, String managementNumber);

    /** Locks the row until the transaction ends. Not for an exchange that the transaction has read before. */
    Exchange take(UUID id);
}

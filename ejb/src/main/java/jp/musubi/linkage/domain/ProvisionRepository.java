package jp.musubi.linkage.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** 情報提供 of one institution. */
public interface ProvisionRepository {

    void add(Provision provision);

    Optional<Provision> find(String institution, String managementNumber);

    /** Finds the provision and locks its row until the transaction ends. */
    Optional<Provision> take(String institution, String managementNumber);

    /** Inquiries about such 特定個人情報 that wait for a clerk, the oldest first. */
    List<Provision> held(String institution, Collection<String> information, int max);

    /** Locks late answers that are due and that nobody else is locking. */
    List<Provision> takeDue(String institution, Instant now, int max);
}

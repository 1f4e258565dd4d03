package jp.musubi.network.domain;

import java.util.Optional;

/** Certificates that the operator of the hub has registered for its parties. */
public interface PartyCertificateRepository {

    Optional<PartyCertificate> find(String fingerprint);

    void add(PartyCertificate certificate);
}

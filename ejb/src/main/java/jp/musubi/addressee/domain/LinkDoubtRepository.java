package jp.musubi.addressee.domain;

/** Where doubts about links are noted. */
public interface LinkDoubtRepository {

    boolean isKnown(String institution, Fingerprint fingerprint);

    void add(LinkDoubt doubt);

    void add(LinkCandidate candidate);
}

package jp.musubi.network.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** 符号 of all parties; the one place where they meet. */
public interface InstitutionCodeRepository {

    /** Adds those whose party and person have none yet; leaves the others, so that racing collections agree. */
    void addMissing(Collection<InstitutionCode> codes);

    List<InstitutionCode> ofPersons(String party, Collection<String> linkIds);

    Optional<InstitutionCode> byCode(String party, String code);

    /** Of the person whom a requester means by its 符号: that one, and the provider's if there is one; none if nobody is meant. */
    List<InstitutionCode> pair(String requester, String code, String provider);

    /** 符号 of one person at every party. */
    List<InstitutionCode> everywhere(String linkId);
}

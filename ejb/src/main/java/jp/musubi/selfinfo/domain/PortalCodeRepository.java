package jp.musubi.selfinfo.domain;

import java.util.Optional;

/** The portal's own 符号, one per resident. */
public interface PortalCodeRepository {

    Optional<String> code(String subject);

    /** Commits by itself; a code that another request kept meanwhile stays. */
    void keep(String subject, String code);
}

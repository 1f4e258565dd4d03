package jp.musubi.disclosure.domain;

import java.time.Instant;
import jp.musubi.disclosure.boundary.DisclosureError;
import jp.musubi.kernel.error.BusinessException;

/**
 * A stretch of time.
 *
 * @param from first instant
 * @param to first instant after it
 */
public record Period(Instant from, Instant to) {

    /** @throws BusinessException PERIOD_INVALID */
    public Period {
        if (!from.isBefore(to)) {
            throw new BusinessException(DisclosureError.PERIOD_INVALID);
        }
    }
}

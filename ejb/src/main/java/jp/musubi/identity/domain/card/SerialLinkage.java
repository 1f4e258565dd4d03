package jp.musubi.identity.domain.card;

import java.math.BigInteger;
import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;

/** 新旧シリアル番号の紐付け: the authority's service that knows which certificate took whose place. */
public interface SerialLinkage {

    /**
     * What the authority knows of a 利用者証明用 certificate.
     *
     * @throws BusinessException CARD_LINKAGE_UNAVAILABLE
     */
    Linked ask(BigInteger serial);

    /**
     * An answer.
     *
     * @param predecessor serial of the certificate whose place it took
     * @param subject opaque, by which J-LIS knows the holder towards this portal and nobody else
     */
    record Linked(Optional<BigInteger> predecessor, Optional<String> subject) {

        @Override
        public String toString() {
            return "Linked[masked]";
        }
    }
}

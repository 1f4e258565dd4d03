package jp.musubi.addressee.domain;

import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;

/** What became of a row: an effect, or the reason why there is none. */
public record RowOutcome(int row, Optional<RowEffect> effect, Optional<BusinessException> refusal) {

    public static RowOutcome applied(int row, RowEffect effect) {
        return new RowOutcome(row, Optional.of(effect), Optional.empty());
    }

    public static RowOutcome refused(int row, BusinessException refusal) {
        return new RowOutcome(row, Optional.empty(), Optional.of(refusal));
    }
}

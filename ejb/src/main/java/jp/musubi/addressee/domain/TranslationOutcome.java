package jp.musubi.addressee.domain;

import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;

/** What became of a number: the other one, or the reason why there is none. */
public record TranslationOutcome(Optional<String> translated, Optional<BusinessException> refusal) {

    static TranslationOutcome of(String translated) {
        return new TranslationOutcome(Optional.of(translated), Optional.empty());
    }

    static TranslationOutcome refused(BusinessException refusal) {
        return new TranslationOutcome(Optional.empty(), Optional.of(refusal));
    }

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "TranslationOutcome[masked]";
    }
}

package jp.musubi.identity.domain;

import java.time.Clock;
import java.time.LocalDate;
import jp.musubi.identity.boundary.ConsentText;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/** Asks residents once for each version of the text. */
public class ConsentDesk {

    private final ConsentTexts texts;
    private final ConsentStore store;
    private final OwnRecordDesk records;
    private final Clock clock;

    public ConsentDesk(ConsentTexts texts, ConsentStore store, OwnRecordDesk records, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    public ConsentText current() {
        return texts.on(JapaneseDates.today(clock));
    }

    public boolean isGiven(String subject) {
        return store.has(subject, current());
    }

    /**
     * Keeps who agreed to what and when.
     *
     * @param version of the text that he read
     * @throws BusinessException CONSENT_TEXT_CHANGED when another is in force by now
     */
    public void give(String subject, LocalDate version) {
        if (!current().version().equals(version)) {
            throw new BusinessException(IdentityError.CONSENT_TEXT_CHANGED);
        }
        store.add(subject, current());
        records.note(subject, ResidentActKind.CONSENTED, "");
    }

    /** Takes back what he agreed to, with the links of his cards. */
    public void withdraw(String subject) {
        store.withdraw(subject);
        records.note(subject, ResidentActKind.CONSENT_WITHDRAWN, "");
    }
}

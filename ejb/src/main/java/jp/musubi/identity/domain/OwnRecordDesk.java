package jp.musubi.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.boundary.BeginResidentStay;
import jp.musubi.identity.boundary.OwnRecordView;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.kernel.persistence.UuidV7;

/** Keeps what a resident did and where he is signed in. */
public class OwnRecordDesk {

    /** More than anybody reads; older ones are told to be there. */
    static final int SHOWN = 200;
    /** A certificate can be read off a card without its PIN: whoever has one must not fill its owner's record. */
    static final int REFUSALS_A_DAY = 20;

    private final OwnRecordStore store;
    private final Clock clock;

    public OwnRecordDesk(OwnRecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The name is random to the last bit, unlike other ids here: who knows one guesses no other. */
    public ResidentStay begin(BeginResidentStay arrival) {
        Instant now = clock.instant();
        ResidentStay stay = ResidentStay.of(arrival, UUID.randomUUID(), now);
        store.add(stay.subject(), stay);
        store.add(stay.subject(), ResidentAct.of(stay, ResidentActKind.SIGNED_IN, UuidV7.next(clock), now));
        return stay;
    }

    public boolean goesOn(String subject, UUID id) {
        Instant now = clock.instant();
        return store.stay(subject, id).filter(stay -> stay.goesOn(now)).map(stay -> {
            if (stay.isToBeSeen(now)) {
                store.seen(subject, id, now);
            }
            return stay;
        }).isPresent();
    }

    public void end(String subject, UUID id, ResidentActKind how) {
        Instant now = clock.instant();
        store.stay(subject, id).filter(stay -> store.end(subject, id, now))
                .ifPresent(stay -> store.add(subject, ResidentAct.of(stay, how, UuidV7.next(clock), now)));
    }

    public void endOthers(String subject, UUID own) {
        store.openStays(subject).stream().map(ResidentStay::id).filter(id -> !id.equals(own))
                .forEach(id -> end(subject, id, ResidentActKind.SIGNED_OUT_ELSEWHERE));
    }

    public void endAll(String subject) {
        store.openStays(subject).forEach(stay -> end(subject, stay.id(), ResidentActKind.SIGNED_OUT));
    }

    /** @param code of a refusal, else empty */
    public void note(String subject, ResidentActKind kind, String code) {
        Instant now = clock.instant();
        if (kind != ResidentActKind.SIGN_IN_REFUSED || store.count(subject, kind, now.minus(Duration.ofDays(1))) < REFUSALS_A_DAY) {
            store.add(subject, ResidentAct.of(subject, kind, code, UuidV7.next(clock), now));
        }
    }

    public OwnRecordView record(String subject) {
        Instant now = clock.instant();
        List<ResidentAct> acts = store.acts(subject, SHOWN + 1);
        return new OwnRecordView(store.openStays(subject).stream().filter(stay -> stay.isInUse(now)).map(ResidentStay::row).toList(),
                acts.stream().limit(SHOWN).map(ResidentAct::row).toList(), acts.size() > SHOWN);
    }
}

package jp.musubi.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.ResidentActKind;

/** Stays and acts of residents; each call speaks of one subject and reaches nobody else's rows. */
public interface OwnRecordStore {

    void add(String subject, ResidentStay stay);

    Optional<ResidentStay> stay(String subject, UUID id);

    /** Those that nobody has ended, the newest first. */
    List<ResidentStay> openStays(String subject);

    /** Notes the use of a stay that nobody has ended meanwhile. */
    void seen(String subject, UUID stay, Instant now);

    /** @return whether it was this call that ended it */
    boolean end(String subject, UUID stay, Instant now);

    void add(String subject, ResidentAct act);

    /** The newest first. */
    List<ResidentAct> acts(String subject, int most);

    long count(String subject, ResidentActKind kind, Instant since);

    /** Deletes what is over, whosever it is. */
    void forgetOld();
}

package jp.musubi.kernel.audit;

import jp.musubi.kernel.security.Caller;

/**
 * 監査証跡. Keeps what was refused, by whom and why, in a transaction of its own, so that the note survives the
 * refusal's rollback. What succeeds leaves its own business record and is not noted twice.
 */
public interface AuditTrail {

    /**
     * @param event name of the event, {@code room.thing.act}
     * @param code public code of the error; never personal data
     */
    void refused(String event, Caller caller, String code);
}

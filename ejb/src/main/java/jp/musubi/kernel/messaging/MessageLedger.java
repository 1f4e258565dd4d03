package jp.musubi.kernel.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.persistence.DirectSql;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

/**
 * Makes retry safe: one message id of one sender acts once. The row commits with the act, so that after any crash
 * either both are there or neither is. A second transaction with the same id waits for the first.
 */
@ApplicationScoped
public class MessageLedger {

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Clock clock;

    protected MessageLedger() {
        this(null, null, null);
    }

    @Inject
    public MessageLedger(EntityManager entities, CurrentCaller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Acts once for the calling system.
     *
     * @param command what is asked; its JSON is hashed, so equal content is equal whatever wire it came over
     * @return the act's answer, or the stored one when the same message came before
     * @throws BusinessException MESSAGE_ID_REUSED when the id came before with other content
     */
    public <T> T once(String messageId, Object command, Class<T> answerType, Supplier<T> act) {
        Caller sender = caller.get();
        String hash = hash(command);
        if (claim(sender, messageId, hash) == 1) {
            T answer = act.get();
            complete(sender, messageId, Json.write(answer));
            return answer;
        }
        Object[] stored = (Object[]) entities.createNativeQuery("""
                select command_hash, answer from kernel.message_ledger
                where institution = :institution and sender = :sender and message_id = :id""")
                .setParameter("institution", sender.institution()).setParameter("sender", sender.id())
                .setParameter("id", messageId).getSingleResult();
        if (!hash.equals(stored[0])) {
            throw new BusinessException(KernelError.MESSAGE_ID_REUSED);
        }
        return Json.read((String) stored[1], answerType);
    }

    private int claim(Caller sender, String messageId, String hash) {
        return DirectSql.update(entities, """
                insert into kernel.message_ledger (institution, sender, message_id, command_hash, answer, created_at)
                values (?, ?, ?, ?, '', ?) on conflict do nothing""",
                sender.institution(), sender.id(), messageId, hash, clock.instant());
    }

    private void complete(Caller sender, String messageId, String answer) {
        DirectSql.update(entities, """
                update kernel.message_ledger set answer = ? where institution = ? and sender = ? and message_id = ?""",
                answer, sender.institution(), sender.id(), messageId);
    }

    private static String hash(Object command) {
        try {
            byte[] json = Json.write(command).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package jp.musubi.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

class MessageLedgerTest {

    private static final Caller SYSTEM = new Caller(Caller.Kind.SYSTEM, "0220199201101700", "musubi-child", "");

    private final AtomicInteger acts = new AtomicInteger();

    @OnBothDatabases
    void gives_the_stored_answer_when_the_same_message_comes_again(TestDatabase db) {
        Answer first = send(db, "m-1", new Command("a"));

        Answer second = send(db, "m-1", new Command("a"));

        assertThat(second).isEqualTo(first);
        assertThat(acts).hasValue(1);
    }

    @OnBothDatabases
    void refuses_the_same_id_with_other_content(TestDatabase db) {
        send(db, "m-1", new Command("a"));

        assertThatThrownBy(() -> send(db, "m-1", new Command("b")))
                .isInstanceOfSatisfying(BusinessException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(KernelError.MESSAGE_ID_REUSED));
        assertThat(acts).hasValue(1);
    }

    @OnBothDatabases
    void keeps_no_row_when_the_act_fails(TestDatabase db) {
        assertThatThrownBy(() -> db.run(entities -> ledger(db, entities).once("m-1", new Command("a"), Answer.class, () -> {
            throw new BusinessException(KernelError.UNEXPECTED);
        }))).isInstanceOf(BusinessException.class);

        assertThat(send(db, "m-1", new Command("b"))).isEqualTo(new Answer(1));
    }

    private Answer send(TestDatabase db, String id, Command command) {
        return db.inTransaction(entities -> ledger(db, entities)
                .once(id, command, Answer.class, () -> new Answer(acts.incrementAndGet())));
    }

    private static MessageLedger ledger(TestDatabase db, EntityManager entities) {
        db.actAs(entities, SYSTEM.institution());
        CurrentCaller caller = new CurrentCaller();
        caller.enter(SYSTEM);
        return new MessageLedger(entities, caller, Clock.systemUTC());
    }

    record Command(String content) {
    }

    record Answer(int number) {
    }
}

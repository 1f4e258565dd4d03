package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignInMailView;
import jp.musubi.identity.domain.mail.Letter;
import jp.musubi.identity.domain.mail.MailCourier;
import jp.musubi.identity.domain.mail.MailDesk;
import jp.musubi.identity.domain.mail.MailStore;
import jp.musubi.identity.domain.mail.MailUnsentException;
import jp.musubi.identity.domain.mail.MailWire;
import jp.musubi.kernel.crypto.Keyring;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.time.HandClock;

/** Mail about sign-ins, on both databases. */
class SignInMailOnDatabasesTest {

    private static final String ME = "somebody";
    private static final String NEIGHBOUR = "another";
    private static final String ADDRESS = "hanako@example.jp";
    private static final SealingKeys KEYS = new SealingKeys(new Keyring(Map.of(MailDesk.PURPOSE, Map.of("1", Base64.getEncoder().encodeToString(new byte[32])))));
    private static final Pattern CODE = Pattern.compile("確認コード：([0-9]{8})");

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final List<Letter> sent = new ArrayList<>();
    private MailUnsentException trouble;
    private boolean there = true;

    private final MailWire wire = new MailWire() {
        @Override
        public boolean isThere() {
            return there;
        }

        @Override
        public void send(Letter letter) throws MailUnsentException {
            if (trouble != null) {
                throw trouble;
            }
            sent.add(letter);
        }
    };

    @OnBothDatabases
    void who_confirms_his_address_hears_of_each_sign_in(TestDatabase db) {
        confirmed(db, ME, ADDRESS);

        signIn(db, ME);
        signIn(db, ME);
        signIn(db, NEIGHBOUR);
        round(db);

        assertThat(sent).hasSize(3).allMatch(letter -> letter.to().equals(ADDRESS));
        assertThat(sent.get(1).subject()).contains("サインインのお知らせ");
        assertThat(sent.get(1).text()).contains("マイナンバーカード", "Windows の Edge", "令和").doesNotContain(ME, "http", "{");
        assertThat(waiting(db)).isZero();
    }

    @OnBothDatabases
    void nobody_hears_anything_before_the_code_came_back(TestDatabase db) {
        ask(db, ME, ADDRESS);
        signIn(db, ME);
        round(db);

        assertThat(sent).hasSize(1);
        assertThat(view(db, ME)).satisfies(view -> {
            assertThat(view.awaited()).isEqualTo("h…@example.jp");
            assertThat(view.address()).isEmpty();
        });
    }

    @OnBothDatabases
    void a_code_is_good_once_and_for_half_an_hour_and_five_tries(TestDatabase db) {
        ask(db, ME, ADDRESS);
        String old = code(db);
        clock.forward(Duration.ofMinutes(30));
        assertThat(confirm(db, ME, old)).as("over").isFalse();

        ask(db, ME, ADDRESS);
        String guessed = code(db);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(confirm(db, ME, wrong + "x")).isFalse();
        }
        assertThat(confirm(db, ME, guessed)).as("after five wrong tries").isFalse();

        ask(db, ME, ADDRESS);
        String right = code(db);
        assertThat(confirm(db, NEIGHBOUR, right)).as("by another person").isFalse();
        assertThat(confirm(db, ME, old)).as("a former code").isFalse();
        assertThat(confirm(db, ME, " " + right.substring(0, 4) + "－" + right.substring(4))).as("as people type it").isTrue();
        assertThat(confirm(db, ME, right)).as("twice").isFalse();
        assertThat(view(db, ME).address()).isEqualTo("h…@example.jp");
    }

    @OnBothDatabases
    void five_codes_a_day_are_sent_and_no_more(TestDatabase db) {
        for (int i = 0; i < 5; i++) {
            ask(db, ME, ADDRESS);
        }
        assertThatThrownBy(() -> ask(db, ME, ADDRESS)).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.code()).isEqualTo(IdentityError.MAIL_CODES_USED_UP.code()));
        stop(db, ME);
        assertThatThrownBy(() -> ask(db, ME, ADDRESS)).as("stopping does not begin anew").isInstanceOf(BusinessException.class);

        clock.forward(Duration.ofDays(1));
        ask(db, ME, ADDRESS);
    }

    @OnBothDatabases
    void the_address_before_stays_until_another_is_confirmed_and_then_hears_that_it_is_over(TestDatabase db) {
        confirmed(db, ME, ADDRESS);
        ask(db, ME, "taro@example.jp");
        signIn(db, ME);
        round(db);
        assertThat(sent).filteredOn(letter -> letter.text().contains("サインインがありました")).extracting(Letter::to).containsExactly(ADDRESS);

        confirm(db, ME, code(db));
        signIn(db, ME);
        round(db);
        assertThat(sent).filteredOn(letter -> letter.subject().contains("終了")).extracting(Letter::to).containsExactly(ADDRESS);
        assertThat(sent.get(sent.size() - 1).to()).isEqualTo("taro@example.jp");
    }

    @OnBothDatabases
    void who_stops_or_leaves_hears_that_and_nothing_more(TestDatabase db) {
        confirmed(db, ME, ADDRESS);
        confirmed(db, NEIGHBOUR, "taro@example.jp");
        sent.clear();

        stop(db, ME);
        stop(db, ME);
        desk(db, desk -> {
            desk.leave(NEIGHBOUR);
            return null;
        });
        signIn(db, ME);
        signIn(db, NEIGHBOUR);
        round(db);

        assertThat(sent).extracting(Letter::to).containsExactlyInAnyOrder(ADDRESS, "taro@example.jp");
        assertThat(sent).allMatch(letter -> letter.subject().contains("終了"));
        assertThat(view(db, NEIGHBOUR).address()).isEmpty();
    }

    @OnBothDatabases
    void a_mail_waits_until_the_server_takes_it_again_and_no_longer_than_it_is_worth(TestDatabase db) {
        confirmed(db, ME, ADDRESS);
        sent.clear();
        trouble = new MailUnsentException("out of order", false, null);
        signIn(db, ME);
        round(db);
        round(db);
        trouble = null;
        round(db);
        assertThat(sent).as("before the minute is over").isEmpty();
        clock.forward(Duration.ofMinutes(1));
        round(db);
        assertThat(sent).hasSize(1);

        trouble = new MailUnsentException("out of order", false, null);
        signIn(db, ME);
        clock.forward(Duration.ofDays(1).plusSeconds(1));
        round(db);
        assertThat(waiting(db)).isZero();
    }

    @OnBothDatabases
    void a_mailbox_that_does_not_exist_is_not_tried_again(TestDatabase db) {
        trouble = new MailUnsentException("550", true, null);
        ask(db, ME, ADDRESS);
        round(db);

        assertThat(waiting(db)).isZero();
        assertThat(sent).isEmpty();
    }

    @OnBothDatabases
    void without_a_mail_server_nothing_is_offered_and_nothing_waits(TestDatabase db) {
        confirmed(db, ME, ADDRESS);
        there = false;
        signIn(db, ME);

        assertThat(waiting(db)).isZero();
        assertThat(view(db, ME).offered()).isFalse();
        assertThatThrownBy(() -> ask(db, ME, ADDRESS)).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.code()).isEqualTo(IdentityError.MAIL_NOT_OFFERED.code()));
    }

    @OnBothDatabases
    void what_rests_says_neither_address_nor_text_and_nobody_sees_a_neighbours_mailbox(TestDatabase db) {
        confirmed(db, ME, ADDRESS);
        ask(db, ME, "taro@example.jp");
        signIn(db, ME);

        List<byte[]> sealed = new ArrayList<>();
        desk(db, ME, entities -> {
            sealed.addAll(entities.createNativeQuery("select content from identity.outgoing_mail", byte[].class).getResultList());
            sealed.addAll(entities.createNativeQuery("select confirmed from identity.resident_mailbox", byte[].class).getResultList());
            sealed.addAll(entities.createNativeQuery("select awaited from identity.resident_mailbox", byte[].class).getResultList());
            return null;
        });
        assertThat(sealed).hasSizeGreaterThanOrEqualTo(3).allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("example", "hanako", "taro"));
        List<?> strangers = db.inTransaction(entities -> entities.createNativeQuery("select subject from identity.resident_mailbox", String.class).getResultList());
        assertThat(strangers).hasSize(db.engine() == TestDatabase.Engine.POSTGRESQL ? 0 : 1);
    }

    private void confirmed(TestDatabase db, String subject, String address) {
        ask(db, subject, address);
        assertThat(confirm(db, subject, code(db))).isTrue();
    }

    private void ask(TestDatabase db, String subject, String address) {
        desk(db, desk -> {
            desk.ask(subject, address);
            return null;
        });
    }

    private boolean confirm(TestDatabase db, String subject, String code) {
        return desk(db, desk -> desk.confirm(subject, code));
    }

    private SignInMailView view(TestDatabase db, String subject) {
        return desk(db, desk -> desk.view(subject));
    }

    private void stop(TestDatabase db, String subject) {
        desk(db, desk -> {
            desk.stop(subject);
            return null;
        });
    }

    private void signIn(TestDatabase db, String subject) {
        desk(db, desk -> {
            desk.signedIn(subject, ResidentWay.CARD, "Windows の Edge", clock.instant());
            return null;
        });
    }

    /** Of the newest mail with one. */
    private String code(TestDatabase db) {
        round(db);
        return sent.stream().map(letter -> CODE.matcher(letter.text())).filter(Matcher::find).map(code -> code.group(1)).reduce((former, newer) -> newer).orElseThrow();
    }

    private void round(TestDatabase db) {
        db.migrate("identity");
        MailStore store = db.inTransactions(MailStore.class, entities -> store(db, entities));
        new MailCourier(store, new MailDesk(store, KEYS, wire, clock), wire, clock).round();
        clock.forward(Duration.ofMillis(1));
    }

    private long waiting(TestDatabase db) {
        return db.<Long>inTransaction(entities -> (Long) entities.createNativeQuery("select count(*) from identity.outgoing_mail", Long.class).getSingleResult());
    }

    private <T> T desk(TestDatabase db, Function<MailDesk, T> what) {
        db.migrate("identity");
        clock.forward(Duration.ofMillis(1));
        return db.<T>inTransaction(entities -> what.apply(new MailDesk(store(db, entities), KEYS, wire, clock)));
    }

    private void desk(TestDatabase db, String named, Function<EntityManager, Void> what) {
        db.run(entities -> {
            store(db, entities).mailbox(named);
            what.apply(entities);
        });
    }

    private static JpaMailStore store(TestDatabase db, EntityManager entities) {
        return new JpaMailStore(entities, db.engine() == TestDatabase.Engine.POSTGRESQL);
    }
}

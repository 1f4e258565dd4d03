package jp.musubi.standin.jlis;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.store.Sql;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.Refused;

/**
 * 本人確認情報 as far as the demo needs it: who a 住民票コード or a subject is, and under which random id the hub knows them.
 * No table here ever holds a 取得番号 or a 住民票コード.
 */
final class PersonRegister {

    private static final Duration NONCES_KEPT = Duration.ofMinutes(2);
    private static final Duration MESSAGES_KEPT = Duration.ofDays(2);
    private static final int CHUNK = 500;
    private static final int CONFLICT = 409;

    private final Sql sql;
    private final PersonKeys keys;
    private final Clock clock;

    PersonRegister(DataSource source, PersonKeys keys, Clock clock) {
        this.sql = new Sql(source);
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds the people it does not know yet. */
    void register(List<Person> persons) {
        for (int from = 0; from < persons.size(); from += CHUNK) {
            sql.batch("""
                    insert into standin.jlis_person (id, resident_code_hash, subject) values (?, ?, ?)
                    on conflict do nothing""",
                    persons.subList(from, Math.min(from + CHUNK, persons.size())).stream().map(person -> new Object[] {
                        UUID.randomUUID(), keys.residentCodeHash(person.residentCode()), keys.subject(person)}).toList());
        }
    }

    /** Uses the nonce and remembers the message; the same id with another body is refused. */
    void accept(Message message, String body) throws Refused {
        Instant now = clock.instant();
        sql.update("delete from standin.jlis_nonce where expires_at < ?", Timestamp.from(now.minus(NONCES_KEPT)));
        sql.update("delete from standin.jlis_message where received_at < ?", Timestamp.from(now.minus(MESSAGES_KEPT)));
        if (sql.update("insert into standin.jlis_nonce (issuer, nonce, expires_at) values (?, ?, ?) on conflict do nothing",
                message.issuer(), message.nonce(), Timestamp.from(message.expiresAt())) == 0) {
            throw new Refused("ENV-0007", CONFLICT, "nonce used before");
        }
        String hash = keys.messageHash(body);
        sql.update("""
                insert into standin.jlis_message (issuer, message_id, body_hash, received_at) values (?, ?, ?, ?)
                on conflict do nothing""", message.issuer(), message.messageId(), hash, Timestamp.from(now));
        List<String> known = sql.query("select body_hash from standin.jlis_message where issuer = ? and message_id = ?",
                row -> row.getString(1), message.issuer(), message.messageId());
        if (!known.equals(List.of(hash))) {
            throw new Refused("NET-0302", CONFLICT, "message id used for other content");
        }
    }

    /** Link ids for the hub, in the order of the 住民票コード; empty where nobody is known. */
    List<Optional<String>> byResidentCode(String hub, List<String> codes) {
        return links(hub, "resident_code_hash", codes.stream().map(keys::residentCodeHash).toList());
    }

    /** Link ids for the hub, in the order of the subjects. */
    List<Optional<String>> bySubject(String hub, List<String> subjects) {
        return links(hub, "subject", subjects);
    }

    private List<Optional<String>> links(String hub, String column, List<String> values) {
        String[] wanted = new LinkedHashSet<>(values).toArray(String[]::new);
        List<UUID> persons = sql.query("select id from standin.jlis_person where " + column + " = any(?) order by id",
                row -> row.getObject(1, UUID.class), (Object) wanted);
        sql.batch("insert into standin.jlis_link (person, hub, link_id) values (?, ?, ?) on conflict do nothing",
                persons.stream().map(person -> new Object[] {person, hub, UUID.randomUUID().toString()}).toList());
        Map<String, String> found = new HashMap<>();
        sql.query("select p." + column + ", l.link_id from standin.jlis_person p join standin.jlis_link l on l.person = p.id"
                + " where l.hub = ? and p." + column + " = any(?)",
                row -> found.put(row.getString(1), row.getString(2)), hub, wanted);
        List<Optional<String>> links = new ArrayList<>(values.size());
        values.forEach(value -> links.add(Optional.ofNullable(found.get(value))));
        return links;
    }
}

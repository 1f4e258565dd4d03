package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.domain.SignInTry;
import jp.musubi.identity.domain.StaffAccount;
import jp.musubi.identity.domain.StaffAccounts;
import jp.musubi.kernel.persistence.UuidV7;

/** Tables {@code staff_account} and {@code staff_sign_in}. What two nodes could do at once is one conditional statement. */
@Stateless
@PermitAll
public class JpaStaffAccounts implements StaffAccounts {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaStaffAccounts() {
        this(null, null);
    }

    @Inject
    public JpaStaffAccounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<StaffAccount> find(String name) {
        return Optional.ofNullable(entities.find(StaffAccount.class, name));
    }

    @Override
    public Optional<StaffAccount> take(String name) {
        return Optional.ofNullable(entities.find(StaffAccount.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<StaffAccountState> ofInstitution(String institution) {
        List<?> signIns = entities.createNativeQuery("""
                select s.sign_in_name, max(s.tried_at) from identity.staff_sign_in s
                join identity.staff_account a on a.sign_in_name = s.sign_in_name
                where a.institution = :institution and s.outcome in ('ACCEPTED', 'ACCEPTED_PASSKEY') group by s.sign_in_name""")
                .setParameter("institution", institution).getResultList();
        Map<String, Instant> last = signIns.stream().map(Object[].class::cast)
                .collect(Collectors.toMap(row -> row[0].toString(), row -> instant(row[1])));
        return entities.createQuery("select a from StaffAccount a where a.institution = :institution order by a.name", StaffAccount.class)
                .setParameter("institution", institution).getResultList().stream().map(account -> account.state(last.get(account.name()))).toList();
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }

    @Override
    public Optional<StaffAccountState> ofStaffId(String institution, String staffId) {
        return entities.createQuery("select a from StaffAccount a where a.institution = :institution and a.staffId = :id", StaffAccount.class)
                .setParameter("institution", institution).setParameter("id", staffId).getResultList().stream().findFirst().map(account -> account.state(null));
    }

    @Override
    public boolean isTaken(String name, String institution, String staffId) {
        return !entities.createQuery("select a.name from StaffAccount a where a.name = :name or a.institution = :institution and a.staffId = :id", String.class)
                .setParameter("name", name).setParameter("institution", institution).setParameter("id", staffId).getResultList().isEmpty();
    }

    @Override
    public void add(StaffAccount account) {
        entities.persist(account);
    }

    @Override
    public boolean useStep(String name, String hash, long step, String attempt) {
        return entities.createNativeQuery("""
                update identity.staff_account set last_step = :step, last_attempt = :attempt
                where sign_in_name = :name and suspended_at is null and password_hash = :hash
                and (last_step < :step or last_step = :step and last_attempt = :attempt)""")
                .setParameter("step", step).setParameter("attempt", attempt).setParameter("name", name).setParameter("hash", hash)
                .executeUpdate() == 1;
    }

    @Override
    public void rehash(String name, String old, String fresh) {
        entities.createNativeQuery("""
                update identity.staff_account set password_hash = :fresh where sign_in_name = :name and password_hash = :old""")
                .setParameter("fresh", fresh).setParameter("name", name).setParameter("old", old).executeUpdate();
    }

    @Override
    public boolean enrol(String name, String ticketHash, String passwordHash, long step) {
        return entities.createNativeQuery("""
                update identity.staff_account set password_hash = :hash, last_step = :step, last_attempt = null,
                ticket_hash = null, ticket_until = null
                where sign_in_name = :name and ticket_hash = :ticket and ticket_until > :now and password_hash is null and suspended_at is null""")
                .setParameter("hash", passwordHash).setParameter("step", step).setParameter("name", name).setParameter("ticket", ticketHash)
                .setParameter("now", clock.instant()).executeUpdate() == 1;
    }

    @Override
    public void note(SignInTry outcome, String account) {
        entities.createNativeQuery("""
                insert into identity.staff_sign_in (id, tried_at, sign_in_name, outcome) values (:id, :now, nullif(:name, ''), :outcome)""")
                .setParameter("id", UuidV7.next(clock)).setParameter("now", clock.instant()).setParameter("name", account)
                .setParameter("outcome", outcome.name()).executeUpdate();
    }

    @Override
    public void forgetOld() {
        entities.createNativeQuery("delete from identity.staff_sign_in_limit where free_at < :now")
                .setParameter("now", clock.instant().toEpochMilli()).executeUpdate();
    }
}

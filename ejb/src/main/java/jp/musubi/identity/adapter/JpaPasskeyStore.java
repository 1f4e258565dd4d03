package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.domain.StaffAccount;
import jp.musubi.identity.domain.passkey.Passkey;
import jp.musubi.identity.domain.passkey.PasskeyHolder;
import jp.musubi.identity.domain.passkey.PasskeyStore;

/** Table {@code passkey}. What two nodes could do at once is one conditional statement, or waits for the account's row. */
@Stateless
@PermitAll
public class JpaPasskeyStore implements PasskeyStore {

    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OF_A_GOOD_ACCOUNT = """
             exists (select 1 from identity.staff_account a where a.sign_in_name = identity.passkey.sign_in_name and a.suspended_at is null
            and a.password_hash is not null and a.enrolment_round = identity.passkey.enrolment_round and a.stay_round = identity.passkey.stay_round)""";

    private final EntityManager entities;
    private final Clock clock;

    protected JpaPasskeyStore() {
        this(null, null);
    }

    @Inject
    public JpaPasskeyStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Passkey> find(String credentialId) {
        return entities.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class).setParameter("id", credentialId).getResultList().stream()
                .findFirst();
    }

    @Override
    public List<Passkey> of(PasskeyHolder holder) {
        return entities.createQuery("select p from Passkey p where p.account = :account order by p.registeredAt, p.id", Passkey.class)
                .setParameter("account", holder.account()).getResultList().stream().filter(passkey -> passkey.isOf(holder)).toList();
    }

    @Override
    public boolean add(Passkey passkey, PasskeyHolder holder, int most) {
        entities.find(StaffAccount.class, holder.account(), LockModeType.PESSIMISTIC_WRITE);
        if (of(holder).size() >= most || find(passkey.credentialId()).isPresent()) {
            return false;
        }
        entities.persist(passkey);
        return true;
    }

    @Override
    public boolean remove(PasskeyHolder holder, UUID id) {
        return entities.createNativeQuery("delete from identity.passkey where id = :id and sign_in_name = :account")
                .setParameter("id", id).setParameter("account", holder.account()).executeUpdate() == 1;
    }

    @Override
    public boolean use(UUID id, long signCount) {
        return entities.createNativeQuery("update identity.passkey set sign_count = :count, last_used_at = :now where id = :id"
                + " and (sign_count < :count or sign_count = 0 and :count = 0) and" + OF_A_GOOD_ACCOUNT)
                .setParameter("count", signCount).setParameter("now", clock.instant()).setParameter("id", id).executeUpdate() == 1;
    }

    @Override
    public byte[] handle(String account) {
        byte[] fresh = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(fresh);
        entities.createNativeQuery("update identity.staff_account set passkey_handle = :fresh where sign_in_name = :account and passkey_handle is null")
                .setParameter("fresh", fresh).setParameter("account", account).executeUpdate();
        return (byte[]) entities.createNativeQuery("select passkey_handle from identity.staff_account where sign_in_name = :account", byte[].class)
                .setParameter("account", account).getSingleResult();
    }

    @Override
    public void forgetVoid() {
        entities.createNativeQuery("delete from identity.passkey where not" + OF_A_GOOD_ACCOUNT).executeUpdate();
    }
}

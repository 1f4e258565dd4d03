package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import jp.musubi.identity.domain.SignInLimits;

/** Table {@code staff_sign_in_limit}: when each place would be free if nobody tried any more (generic cell rate algorithm). */
@Stateless
@PermitAll
public class JpaSignInLimits implements SignInLimits {

    private final EntityManager entities;
    private final Clock clock;

    protected JpaSignInLimits() {
        this(null, null);
    }

    @Inject
    public JpaSignInLimits(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public boolean take(String place, Limit limit) {
        return advance(place, limit) || begin(place, limit) || advance(place, limit); // another node may have begun just now
    }

    @Override
    public void forgive(String place) {
        entities.createNativeQuery("delete from identity.staff_sign_in_limit where place = :place").setParameter("place", place).executeUpdate();
    }

    @Override
    public void giveBack(String place, Limit limit) {
        entities.createNativeQuery("update identity.staff_sign_in_limit set free_at = free_at - :pause where place = :place")
                .setParameter("pause", limit.pause()).setParameter("place", place).executeUpdate();
    }

    private boolean advance(String place, Limit limit) {
        long now = clock.millis();
        return entities.createNativeQuery("""
                update identity.staff_sign_in_limit set free_at = greatest(free_at, :now) + :pause where place = :place and free_at <= :latest""")
                .setParameter("now", now).setParameter("pause", limit.pause()).setParameter("place", place)
                .setParameter("latest", now + limit.ahead()).executeUpdate() == 1;
    }

    private boolean begin(String place, Limit limit) {
        return entities.createNativeQuery("insert into identity.staff_sign_in_limit (place, free_at) values (:place, :free) on conflict do nothing")
                .setParameter("place", place).setParameter("free", clock.millis() + limit.pause()).executeUpdate() == 1;
    }
}

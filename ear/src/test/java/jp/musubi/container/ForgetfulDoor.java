package jp.musubi.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;

/** What must not exist: a door that shows a person and leaves no entry. */
@Stateless
@PermitAll
public class ForgetfulDoor {

    private static final String TAKEN = """
            insert into linkage.automatic_answer_flag (institution, subject, information, set_by, set_at)
            values (:town, '000000000000017', '', 'in-container', current_timestamp)""";
    private static final String SHOWN = "select f.subject from linkage.automatic_answer_flag f";

    @Inject
    private EntityManager entities;

    public void take(String town) {
        entities.createNativeQuery(TAKEN).setParameter("town", town).executeUpdate();
    }

    @Discloses(subject = "everybody", items = "that nothing is answered about them")
    public int show() {
        return entities.createNativeQuery(SHOWN).getResultList().size();
    }

    @DisclosesNothing("counts only")
    public int count() {
        return entities.createNativeQuery(SHOWN).getResultList().size();
    }
}

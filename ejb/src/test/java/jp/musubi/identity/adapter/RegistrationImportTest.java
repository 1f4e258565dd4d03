package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.musubi.identity.IdentityFixture;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.domain.RegisteredSystem;
import jp.musubi.identity.domain.RegistrationRow;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.HandClock;

class RegistrationImportTest {

    private static final String FINGERPRINT = "cd".repeat(32);
    private static final String TOWN = "0220199201101700";

    private final HandClock clock = new HandClock(IdentityFixture.NOW);

    @OnBothDatabases
    void registers_once_and_finds_the_same_rows_unchanged(TestDatabase db) {
        db.migrate("identity");

        assertThat(apply(db, row(TOWN, false)).changed()).isEqualTo(1);
        long revision = revision(db);
        assertThat(apply(db, row(TOWN, false)).changed()).isZero();

        assertThat(revision(db)).isEqualTo(revision);
        assertThat(find(db)).isEqualTo(new RegisteredSystem(new Caller(Caller.Kind.SYSTEM, TOWN, "musubi-child", ""), false));
    }

    @OnBothDatabases
    void revokes_for_good(TestDatabase db) {
        db.migrate("identity");
        apply(db, row(TOWN, false));
        long before = revision(db);

        assertThat(apply(db, row(TOWN, true)).changed()).isEqualTo(1);
        RegistrationImport.Result again = apply(db, row(TOWN, false));

        assertThat(revision(db)).isGreaterThan(before);
        assertThat(again.refused()).extracting(BusinessException::errorCode).containsExactly(IdentityError.REVOCATION_IS_FINAL);
        assertThat(find(db).revoked()).isTrue();
    }

    @OnBothDatabases
    void never_moves_a_certificate_to_another_institution(TestDatabase db) {
        db.migrate("identity");
        apply(db, row(TOWN, false));

        assertThat(apply(db, row("0220199301801700", false)).refused()).extracting(BusinessException::errorCode)
                .containsExactly(IdentityError.REGISTRATION_MOVED);
        assertThat(find(db).caller().institution()).isEqualTo(TOWN);
    }

    @OnBothDatabases
    void tells_other_nodes_of_a_revocation_made_by_hand(TestDatabase db) {
        db.migrate("identity");
        apply(db, row(TOWN, false));
        long before = revision(db);

        db.run(entities -> entities.createNativeQuery("update identity.calling_system set revoked_at = current_timestamp")
                .executeUpdate());

        // H2 has no such trigger: there the file is the only way
        assertThat(revision(db)).isEqualTo(db.engine() == TestDatabase.Engine.POSTGRESQL ? before + 1 : before);
    }

    @OnBothDatabases
    void cannot_delete_registrations_as_the_nodes_role(TestDatabase db) {
        db.migrate("identity");
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            assertThatThrownBy(() -> db.run(entities -> entities.createNativeQuery("delete from identity.calling_system")
                    .executeUpdate())).hasMessageContaining("permission denied");
        }
    }

    @OnBothDatabases
    void accepts_a_sign_in_once(TestDatabase db) {
        db.migrate("identity");

        assertThat(use(db, "n1")).isTrue();
        assertThat(use(db, "n1")).isFalse();
        assertThat(use(db, "n2")).isTrue();
    }

    @OnBothDatabases
    void forgets_used_sign_ins_after_a_day(TestDatabase db) {
        db.migrate("identity");
        use(db, "n1");

        db.run(entities -> new JpaUsedSignIns(entities, clock).forgetOld());
        assertThat(use(db, "n1")).isFalse();

        clock.forward(JpaUsedSignIns.KEPT.plusSeconds(1));
        db.run(entities -> new JpaUsedSignIns(entities, clock).forgetOld());
        assertThat(use(db, "n1")).isTrue();
    }

    private boolean use(TestDatabase db, String nonce) {
        return db.inTransaction(entities -> new JpaUsedSignIns(entities, clock).use("https://provider.example", nonce));
    }

    private RegistrationImport.Result apply(TestDatabase db, RegistrationRow row) {
        return db.inTransaction(entities ->
                new RegistrationImport(new JpaCallingSystemRepository(entities), clock).apply(List.of(row)));
    }

    private RegisteredSystem find(TestDatabase db) {
        return db.inTransaction(entities ->
                new SystemDirectory(new JpaCallingSystemRepository(entities), clock).find(FINGERPRINT).orElseThrow());
    }

    private static long revision(TestDatabase db) {
        return db.inTransaction(entities -> new JpaCallingSystemRepository(entities).revision());
    }

    private static RegistrationRow row(String institution, boolean revoked) {
        return new RegistrationRow(2, FINGERPRINT, institution, "musubi-child", Caller.Kind.SYSTEM, "児童手当システム", revoked);
    }
}

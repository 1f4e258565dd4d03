package jp.musubi.identity.domain.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import jp.musubi.identity.boundary.PasskeyRow;

/** パスキー. The public half of a key pair that an authenticator of a clerk made for this realm; good for one enrolment of his account, until a suspension. */
@Entity
@Table(schema = "identity", name = "passkey")
public class Passkey {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "sign_in_name")
    private String account;

    @Column(name = "enrolment_round")
    private int enrolmentRound;

    @Column(name = "stay_round")
    private int stayRound;

    @Column(name = "credential_id")
    private String credentialId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backup_eligible")
    private boolean backupEligible;

    @Column(name = "device_name")
    private String deviceName;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Passkey() {
    }

    public static Passkey register(UUID id, PasskeyHolder holder, PasskeyKey key, String deviceName, Instant now) {
        Passkey passkey = new Passkey();
        passkey.id = id;
        passkey.institution = holder.institution();
        passkey.account = holder.account();
        passkey.enrolmentRound = holder.enrolmentRound();
        passkey.stayRound = holder.stayRound();
        passkey.credentialId = text(key.credentialId());
        passkey.publicKey = key.publicKey().clone();
        passkey.signCount = key.signCount();
        passkey.backupEligible = key.backupEligible();
        passkey.deviceName = deviceName;
        passkey.registeredAt = now;
        return passkey;
    }

    /** As it is kept and as browsers write it: base64url. */
    public static String text(byte[] credentialId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(credentialId);
    }

    public UUID id() {
        return id;
    }

    public String account() {
        return account;
    }

    public String credentialId() {
        return credentialId;
    }

    /** Whether it was registered in this enrolment of the account, and nothing has suspended it since. */
    public boolean isOf(PasskeyHolder holder) {
        return holder.equals(new PasskeyHolder(institution, account, enrolmentRound, stayRound));
    }

    public PasskeyKey key() {
        return new PasskeyKey(Base64.getUrlDecoder().decode(credentialId), publicKey.clone(), signCount, backupEligible);
    }

    public PasskeyRow row() {
        return new PasskeyRow(id, deviceName, registeredAt, lastUsedAt);
    }
}

package jp.musubi.addressee.domain.corporation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.boundary.corporation.CorporationGround;
import jp.musubi.addressee.boundary.corporation.CorporationState;
import jp.musubi.addressee.domain.SearchKeys;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/** 法人の履歴. What was once recorded of a corporation or branch; only added to. */
@Entity
@Table(schema = "addressee", name = "corporation_version")
public class CorporationVersion {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "corporation_id")
    private UUID corporationId;

    private int revision;

    private String name;

    private String kana;

    private String address;

    @Enumerated(EnumType.STRING)
    private CorporationState state;

    @Column(name = "corporate_number")
    private String corporateNumber;

    @Column(name = "head_number")
    private String headNumber;

    @Embedded
    private SearchKeys keys;

    @Column(name = "changed_on")
    private LocalDate changedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_ground")
    private CorporationGround ground;

    @Column(name = "corrects_change_on")
    private LocalDate correctsChangeOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected CorporationVersion() {
    }

    static CorporationVersion of(Corporation corporation, int revision, CorporationContent content, CorporationChange change, Caller by, Clock clock) {
        CorporationVersion version = new CorporationVersion();
        version.id = UuidV7.next(clock);
        version.institution = by.institution();
        version.corporationId = corporation.id();
        version.revision = revision;
        version.say(content);
        version.changedOn = change.changedOn();
        version.ground = change.ground().orElse(null);
        version.correctsChangeOn = change.correctsChangeOn().orElse(null);
        version.recordedAt = clock.instant();
        version.recordedBy = by.id();
        return version;
    }

    private void say(CorporationContent content) {
        name = content.name();
        kana = content.kana();
        address = content.address();
        state = content.state();
        corporateNumber = content.corporateNumber().map(CorporateNumber::value).orElse(null);
        headNumber = content.head().map(AddresseeNumber::value).orElse(null);
        keys = keys(name, kana, address);
    }

    /** 検索用の値, in which the legal form is spelled out. */
    public static SearchKeys keys(String name, String kana, String address) {
        return SearchKeys.of(LegalForms.spelledOut(name), kana, address);
    }

    public UUID corporationId() {
        return corporationId;
    }

    int revision() {
        return revision;
    }

    CorporationContent content() {
        return new CorporationContent(name, kana, address, state, Optional.ofNullable(corporateNumber).map(CorporateNumber::new),
                Optional.ofNullable(headNumber).map(AddresseeNumber::new));
    }

    CorporationChange change() {
        return new CorporationChange(changedOn, Optional.ofNullable(ground), Optional.ofNullable(correctsChangeOn));
    }

    /** 登録日. */
    LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, JapaneseDates.TOKYO);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** Whether one of the keys is part of the name, the reading or the address. */
    boolean fits(List<String> word) {
        return word.stream().anyMatch(key -> keys.values().stream().anyMatch(held -> held.contains(key)));
    }
}

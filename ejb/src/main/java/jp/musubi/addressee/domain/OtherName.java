package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.OtherNameKind;
import jp.musubi.addressee.boundary.OtherNames;

/** 検索用の呼び名. A name by which a record's person is or was known, beside the name that the record says now. Only added to. */
@Entity
@Table(schema = "addressee", name = "other_name")
public class OtherName {

    @Id
    private UUID id;

    private String institution;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Enumerated(EnumType.STRING)
    private OtherNameKind kind;

    private String name;
    private String kana;

    @Embedded
    private NameKeys keys;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected OtherName() {
    }

    private OtherName(OtherNameKind kind, String name, String kana) {
        this.kind = kind;
        this.name = name;
        this.kana = kana;
        this.keys = NameKeys.of(name, kana);
    }

    /** Those that a row tells; they are nobody's yet. */
    static List<OtherName> told(OtherNames names) {
        List<OtherName> told = new ArrayList<>();
        add(told, OtherNameKind.FORMER_SURNAME, names.formerSurname(), names.formerSurnameKana());
        add(told, OtherNameKind.ALIAS, names.alias(), names.aliasKana());
        add(told, OtherNameKind.LATIN_NAME, names.latinName(), null);
        return told;
    }

    static OtherName former(BasicInformation said) {
        return new OtherName(OtherNameKind.FORMER_NAME, said.name(), said.kana());
    }

    private static void add(List<OtherName> names, OtherNameKind kind, String name, String kana) {
        if (name != null) {
            names.add(new OtherName(kind, name, kana));
        }
    }

    OtherName of(Addressee addressee, Recording recording) {
        this.id = recording.newId();
        this.institution = addressee.institution();
        this.addresseeId = addressee.id();
        this.recordedAt = recording.at();
        return this;
    }

    /** Whether somebody who knows one knows the other. */
    boolean isSameAs(OtherName other) {
        return kind == other.kind && keys.name().equals(other.keys.name()) && keys.kana().equals(other.keys.kana());
    }

    public UUID addresseeId() {
        return addresseeId;
    }
}

package jp.musubi.addressee.domain.household;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 世帯の種類. What one law means by household, for as long as it says so. */
@Entity
@Table(schema = "addressee", name = "household_kind")
public class HouseholdKind {

    @Id
    private int id;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String name;

    private String law;

    private String article;

    private String definition;

    private boolean headed;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "addressee", name = "household_role", joinColumns = @JoinColumn(name = "kind_id"))
    private Set<HouseholdRole> roles = new HashSet<>();

    protected HouseholdKind() {
    }

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    String law() {
        return law;
    }

    String article() {
        return article;
    }

    String definition() {
        return definition;
    }

    /** Whether exactly one member is 世帯主 or what this law has in that place. */
    boolean isHeaded() {
        return headed;
    }

    boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || !on.isAfter(validUntil));
    }

    Optional<HouseholdRole> role(String wanted) {
        return roles.stream().filter(role -> role.code().equals(wanted)).findFirst();
    }

    /** Codes of all roles. */
    public Set<String> roleCodes() {
        return roles.stream().map(HouseholdRole::code).collect(Collectors.toSet());
    }
}

package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Objects;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/** 接続機関. A party that the operator of the hub has registered, and where its platform listens. */
@Entity(name = "NetworkParty")
@Table(schema = "network", name = "party")
public class Party {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    @Column(name = "base_url")
    private String baseUrl;

    protected Party() {
    }

    public Party(String code, String name, PartyKind kind, URI baseUrl) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.kind = Objects.requireNonNull(kind);
        this.baseUrl = baseUrl == null ? null : baseUrl.toString();
    }

    public String code() {
        return code;
    }

    public PartyKind kind() {
        return kind;
    }

    /** Whether the hub may call the party: it is an institution and has an address. */
    public boolean answersInquiries() {
        return kind == PartyKind.INSTITUTION && baseUrl != null;
    }

    /**
     * Address of one operation of the party's platform: {@code <base>/<party>/<operation>}.
     *
     * @throws BusinessException PARTY_NOT_REGISTERED when the operator gave no address
     */
    public URI address(String operation) {
        if (baseUrl == null) {
            throw new BusinessException(NetworkError.PARTY_NOT_REGISTERED, code);
        }
        return URI.create(baseUrl + "/" + code + "/" + operation);
    }

    /** Takes over what the operator's file says now; the code stays. */
    public void update(Party registered) {
        this.name = registered.name;
        this.kind = registered.kind;
        this.baseUrl = registered.baseUrl;
    }
}

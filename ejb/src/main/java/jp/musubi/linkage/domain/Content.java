package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.json.Json;
import jp.musubi.linkage.boundary.ReplicaItem;

/**
 * What goes from provider to requester and from nobody to anybody else: signed by the provider, then encrypted to the
 * requester ({@code docs/hub-contract.md}, 5.2).
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Content(String managementNumber, Provision.State outcome, Body body) {

    /** {@code typ} of the JWS inside the JWE. */
    static final String TYPE = "musubi-content+jws";

    /** The information's records. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(String information, List<DataSet> dataSets) {

        Body {
            dataSets = dataSets == null ? List.of() : List.copyOf(dataSets);
        }
    }

    /** One record of 副本. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DataSet(String dataSet, String recordKey, String parentRecordKey, String layoutVersion, List<ReplicaItem> items) {

        DataSet {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    String wrap(Envelopes envelopes, String provider, String requester) {
        return envelopes.encrypt(requester, envelopes.sign(provider, TYPE, Json.toObject(this)));
    }

    /** @throws jp.musubi.kernel.error.BusinessException an EnvelopeError when it was not written by the provider for us */
    static Content unwrap(Envelopes envelopes, String requester, String provider, String jwe) {
        return verify(envelopes, provider, decrypt(envelopes, requester, jwe));
    }

    /** The provider's signed word. */
    static String decrypt(Envelopes envelopes, String requester, String jwe) {
        return envelopes.decrypt(requester, jwe);
    }

    /** What the provider signed. */
    static Content verify(Envelopes envelopes, String provider, String signed) {
        return Json.convert(envelopes.verify(signed, provider, TYPE), Content.class);
    }

    /** What was verified when it came. */
    static Content read(Envelopes envelopes, String signed) {
        return Json.convert(envelopes.claims(signed), Content.class);
    }

    /** Whether it answers that very question. */
    boolean answers(String number, String information) {
        return number.equals(managementNumber) && body != null && information.equals(body.information());
    }
}

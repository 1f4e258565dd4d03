package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.musubi.kernel.json.Json;
import jp.musubi.network.ContractExamples;
import org.junit.jupiter.api.Test;

/** {@code docs/hub-contract.md} as requester and provider read it. */
class HubContractTest {

    private final LinkageFixture fixture = new LinkageFixture();

    @Test
    void the_written_request_is_the_one_a_provider_opens() {
        JsonNode example = ContractExamples.with("conditions");
        SignedInquiry written = ContractExamples.assertRead(example, SignedInquiry.class);
        String req = fixture.envelopes.sign(written.requester(), SignedInquiry.TYPE, Json.convert(example, Map.class));

        SignedInquiry opened = SignedInquiry.open(fixture.envelopes, written.provider(), new ProvisionRequest(
                written.managementNumber(), LinkageFixture.CODE_THERE, written.requester(), written.task(), written.procedure(),
                written.spi(), null, "basis", req));

        assertThat(opened).isEqualTo(written);
    }

    @Test
    void the_written_content_is_the_one_a_requester_opens() {
        JsonNode example = ContractExamples.with("dataSets");
        Content written = ContractExamples.assertRead(example, Content.class);
        String jwe = fixture.envelopes.encrypt(LinkageFixture.MUSUBI,
                fixture.envelopes.sign(LinkageFixture.ENISHI, Content.TYPE, Json.convert(example, Map.class)));

        Content opened = Content.unwrap(fixture.envelopes, LinkageFixture.MUSUBI, LinkageFixture.ENISHI, jwe);

        assertThat(opened).isEqualTo(written);
        assertThat(opened.answers(written.managementNumber(), "TM00000000000002")).isTrue();
    }
}

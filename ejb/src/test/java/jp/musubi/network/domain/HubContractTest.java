package jp.musubi.network.domain;

import jp.musubi.network.ContractExamples;
import org.junit.jupiter.api.Test;

/** {@code docs/hub-contract.md} as the hub reads and writes it. */
class HubContractTest {

    @Test
    void the_written_inquiry_is_the_one_the_hub_reads() {
        ContractExamples.assertRead(ContractExamples.with("onDate").get("body"), InquiryMessage.class);
    }

    @Test
    void the_written_answer_is_the_one_the_hub_gives() {
        ContractExamples.assertRead(ContractExamples.with("decision").get("body"), InquiryAnswer.class);
    }
}

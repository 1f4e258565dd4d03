package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateAnswerTest {

    @TempDir
    static Path keys;

    private final HubFixture hub = new HubFixture(keys);
    private final String person = hub.person(HubFixture.MUSUBI, HubFixture.ENISHI);
    private final Map<String, Object> inquiry = hub.inquiry(hub.codeOf(person, HubFixture.MUSUBI));

    @BeforeAll
    static void keys() {
        PartyKeysFixture.write(keys, HubFixture.HUB, HubFixture.PORTAL, HubFixture.JLIS, HubFixture.MUSUBI, HubFixture.ENISHI);
    }

    @Test
    void late_answer_is_recorded_and_delivered_at_once() {
        // given
        hub.providerAnswers(Map.of("outcome", "HELD", "reason", "HELD_FOR_DECISION"));
        hub.ask(inquiry);
        hub.platforms.put(HubFixture.MUSUBI + "/answers", message -> Map.of("accepted", true));
        // when
        Accepted accepted = late("PROVIDED", "sealed-content");
        // then
        assertThat(accepted.accepted()).isTrue();
        assertThat(hub.wire.get(1).body()).containsEntry("content", "sealed-content").containsEntry("outcome", "PROVIDED");
        assertThat(hub.store.deliveries).isEmpty();
        assertThat(hub.store.exchanges.values()).allMatch(exchange -> exchange.signedRequest() == null);
    }

    @Test
    void late_answer_that_cannot_be_delivered_is_swept_with_the_content_fetched_anew() {
        // given
        hub.providerAnswers(Map.of("outcome", "HELD"));
        hub.ask(inquiry);
        late("PROVIDED", "sealed-content");
        hub.providerAnswers(Map.of("outcome", "PROVIDED", "content", "sealed-content", "providedAt", "2026-11-21T02:00:00Z"));
        hub.platforms.put(HubFixture.MUSUBI + "/answers", message -> Map.of("accepted", true));
        hub.wire.clear();
        // when
        hub.answers.sweep();
        int tooEarly = hub.wire.size();
        hub.clock.forward(Duration.ofSeconds(11));
        hub.answers.sweep();
        // then
        assertThat(tooEarly).isZero();
        assertThat(hub.wire).extracting(message -> message.audience()).containsExactly(HubFixture.ENISHI, HubFixture.MUSUBI);
        assertThat(hub.wire.get(1).body()).containsEntry("content", "sealed-content");
        assertThat(hub.store.deliveries).isEmpty();
        assertThat(hub.store.records).hasSize(2);
    }

    @Test
    void held_that_a_late_answer_has_overtaken_stays_held_for_the_requester_and_changes_nothing() {
        // given
        hub.platforms.put(HubFixture.ENISHI + "/provisions", message -> {
            late("NO_DATA", null);
            return Map.of("outcome", "HELD");
        });
        // when
        InquiryAnswer answer = hub.ask(inquiry);
        // then
        assertThat(answer.outcome()).isEqualTo(InquiryAnswer.Outcome.HELD);
        assertThat(hub.store.exchanges.values()).allMatch(exchange -> exchange.state() == ExchangeState.NO_DATA);
        assertThat(hub.store.deliveries).hasSize(1);
    }

    @Test
    void final_answer_does_not_become_another() {
        // given
        hub.providerAnswers(Map.of("outcome", "HELD"));
        hub.ask(inquiry);
        late("REFUSED", null);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> late("PROVIDED", "x"));
        // then
        assertThat(refused.code()).isEqualTo("NET-0303");
    }

    @Test
    void stranger_cannot_answer_for_the_provider() {
        // given
        hub.providerAnswers(Map.of("outcome", "HELD"));
        hub.ask(inquiry);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> hub.answers.accept(
                hub.incoming(HubFixture.MUSUBI, MessageType.ANSWER, HubFixture.NUMBER, lateBody("REFUSED", null))));
        // then
        assertThat(refused.code()).isEqualTo("NET-0401");
    }

    private Accepted late(String outcome, String content) {
        return hub.answers.accept(hub.incoming(HubFixture.ENISHI, MessageType.ANSWER, HubFixture.NUMBER, lateBody(outcome, content)));
    }

    private static Map<String, Object> lateBody(String outcome, String content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("managementNumber", HubFixture.NUMBER);
        body.put("requester", HubFixture.MUSUBI);
        body.put("outcome", outcome);
        body.put("content", content);
        body.put("providedAt", "2026-11-21T02:00:00Z");
        return body;
    }
}

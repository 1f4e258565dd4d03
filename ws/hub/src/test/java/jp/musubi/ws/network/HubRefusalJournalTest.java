package jp.musubi.ws.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubRefusalJournalTest {

    private static final Caller PARTY = new Caller(Caller.Kind.PARTY, "0220199201101700", "party", "");

    private final List<String> noted = new ArrayList<>();
    private final HubRefusalJournal journal =
            new HubRefusalJournal((event, caller, code) -> noted.add(event + " " + caller.institution() + " " + code));

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 406, 413, 415})
    void notes_what_http_refuses_with_the_party_that_asked(int status) {
        journal.note(HubProblem.ofStatus(status), PARTY::name);

        assertThat(noted).singleElement().asString().startsWith("network.wire.refused 0220199201101700 HUB-");
    }

    @Test
    void notes_a_stranger_without_a_name() {
        journal.note(HubProblem.ofStatus(404), null);

        assertThat(noted).containsExactly("network.wire.refused  HUB-0002");
    }

    @Test
    void leaves_to_the_door_what_the_door_has_noted() {
        journal.note(HubProblem.of(new BusinessException(KernelError.MESSAGE_ID_REUSED)), PARTY::name);

        assertThat(noted).isEmpty();
    }
}

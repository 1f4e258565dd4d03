package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;

/** Calls of the demo's systems over REST. */
record RestCalls(Demo demo) {

    HttpResponse<String> post(DemoSystem system, String operation, Map<String, ?> message) {
        return demo.client(system.id()).post(demo.server().exchange("/exchange/rest/v1/" + operation), "application/json",
                RestAgencySystem.write(new LinkedHashMap<>(message)));
    }

    /** What an answer says that took the message. */
    static JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}

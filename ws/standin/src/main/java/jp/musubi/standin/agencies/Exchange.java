package jp.musubi.standin.agencies;

import java.io.IOException;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;

/** The REST interface of the exchange as one of the towns' systems sees it. */
interface Exchange {

    /**
     * @param operation path below {@code /exchange/rest/v1}
     * @return the answer's JSON object
     * @throws IOException when no answer or no good one came; sending the same again is safe
     */
    Map<String, Object> post(DemoSystem system, String operation, Map<String, Object> message) throws IOException;
}

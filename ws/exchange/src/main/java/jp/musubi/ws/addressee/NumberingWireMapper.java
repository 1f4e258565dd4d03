package jp.musubi.ws.addressee;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRequest;
import jp.musubi.ws.exchange.FieldRefusal;
import jp.musubi.ws.exchange.FieldsRefused;

/** リクエスト_API仕様: one JSON object of texts. {@code null} sets nothing; what is no text or no parameter is refused. */
final class NumberingWireMapper {

    private static final int DEEPEST = 5;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints
            .builder().maxNestingDepth(DEEPEST).maxNameLength(64).maxStringLength(20_000).build()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private NumberingWireMapper() {
    }

    /** @throws FieldsRefused with the API's own codes, so that the edge notes the refusal */
    static NumberingRequest command(byte[] body) throws IOException {
        Map<NonResidentItem, String> values = new EnumMap<>(NonResidentItem.class);
        Set<NumberingFault> faults = new LinkedHashSet<>();
        object(body).fields().forEachRemaining(member -> {
            Optional<NonResidentItem> item = NonResidentItem.of(member.getKey());
            if (item.isEmpty()) {
                faults.add(NumberingFault.of(NonResidentError.ITEM_UNKNOWN));
            } else if (member.getValue().isTextual()) {
                values.put(item.get(), member.getValue().textValue());
            } else if (!member.getValue().isNull()) {
                faults.add(NumberingFault.of(NonResidentError.ITEM_NOT_TEXT, item.get()));
            }
        });
        if (!faults.isEmpty()) {
            throw refused(new ArrayList<>(faults));
        }
        return new NumberingRequest(values);
    }

    static FieldsRefused refused(NonResidentError error) {
        return refused(List.of(NumberingFault.of(error)));
    }

    private static FieldsRefused refused(List<NumberingFault> faults) {
        return new FieldsRefused(faults.stream()
                .map(fault -> new FieldRefusal("", fault.error().code(), fault.message(), fault.error().name())).toList());
    }

    private static JsonNode object(byte[] body) throws IOException {
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject()) {
                return node;
            }
            throw refused(NonResidentError.BODY_NOT_JSON);
        } catch (JsonProcessingException broken) {
            throw refused(NonResidentError.BODY_NOT_JSON);
        }
    }
}

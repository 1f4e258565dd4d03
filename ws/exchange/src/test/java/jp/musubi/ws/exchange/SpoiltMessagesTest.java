package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import jp.musubi.ws.hostile.HostileCase;
import jp.musubi.ws.hostile.SpoiltMessages;
import jp.musubi.ws.linkage.WireMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is spoilt was sound before, so that it is refused for what the table says. */
class SpoiltMessagesTest {

    private static final Pattern CONTENT = Pattern.compile("<s:Body>(.*)</s:Body>");

    static Stream<String> messages() {
        return SpoiltMessages.soundXml().keySet().stream();
    }

    @Test
    void every_request_of_the_contract_is_spoilt_over_both_wires() {
        assertThat(SpoiltMessages.soundJson().keySet()).isEqualTo(WireMappers.requests());
        Set<String> spoilt = SpoiltMessages.all().map(hostile -> hostile.name().substring(0, hostile.name().indexOf(':'))).collect(Collectors.toSet());
        WireMappers.requests().forEach(message -> assertThat(spoilt).contains("SOAP " + message.replace("_R01", ""), "JSON " + message.replace("_R01", "")));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_schema_takes_the_sound_message(String message) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        Matcher content = CONTENT.matcher(SpoiltMessages.soundXml().get(message));
        assertThat(content.find()).isTrue();
        String family = message.startsWith("IF_") ? message.substring(3, 6) : "addressee";
        String text = content.group(1).replaceFirst(">", " xmlns:c=\"urn:musubi:linkage:v1:common\" xmlns:m=\""
                + (family.equals("addressee") ? "urn:musubi:addressee:v1" : "urn:musubi:linkage:v1:" + family.toLowerCase(Locale.ROOT)) + "\">");
        var validator = factory.newSchema(new File("src/main/contract/linkage/v1/" + family + ".xsd")).newValidator();

        assertThatCode(() -> validator.validate(new StreamSource(new StringReader(text)))).doesNotThrowAnyException();
    }

    @Test
    void the_mapper_takes_the_sound_message() {
        SpoiltMessages.soundJson().forEach((message, json) -> assertThatCode(() ->
                WireMappers.command(message, StrictJson.mapper(), StrictJson.mapper().readValue(json, Map.class))).as(message).doesNotThrowAnyException());
    }

    @Test
    void every_case_has_a_name_of_its_own_and_spoils_something() {
        Map<String, String> xml = SpoiltMessages.soundXml();
        Map<String, String> json = SpoiltMessages.soundJson();
        Set<String> names = new HashSet<>();
        SpoiltMessages.all().forEach(hostile -> {
            assertThat(names.add(hostile.name())).as(hostile.name()).isTrue();
            String message = hostile.name().substring("SOAP ".length(), hostile.name().indexOf(':')) + "_R01";
            assertThat(body(hostile)).as(hostile.name()).isNotEqualTo((hostile.name().startsWith("SOAP") ? xml : json).get(message));
        });
        assertThat(names).hasSizeGreaterThan(500);
    }

    private static String body(HostileCase hostile) {
        return new String(hostile.body().get(), StandardCharsets.UTF_8);
    }
}

package jp.musubi.ws.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every request of the contract over both wires, spoilt in every field and in every way that its schema knows, with the code it gets. */
public final class SpoiltMessages {

    private static final int SOAP_FAULT = 500;
    private static final int BAD_REQUEST = 400;
    private static final Map<String, String> SOUND = Map.of();
    private static final String WRONG_FORMAT = "EXC-0004";
    private static final String WRONG_LENGTH = "EXC-0005";
    private static final String UNKNOWN_VALUE = "EXC-0006";
    private static final String MISSING = "EXC-0007";
    /** JSON has no absent number: it is 0, which is none that a row may have. */
    private static final String NUMBER_OF_ROW = "JSON IF_DBM_10111: /Body/Record/RecordIdentificationNumber missing";
    private static final String MESSAGE_TYPE = "/Header/MsgTypeId";

    private SpoiltMessages() {
    }

    public static Stream<HostileCase> all() {
        return ContractMessage.all().stream().flatMap(message -> message.isInterface() ? Stream.concat(soap(message), json(message)) : soap(message));
    }

    /** A request with these texts in its fields, by their paths, over one of the wires. */
    public static HostileCase with(String message, Map<String, String> texts, boolean soap) {
        ContractMessage request = ContractMessage.all().stream().filter(one -> one.name().equals(message)).findFirst().orElseThrow();
        return soap ? xml(request, "", text -> request.xml(texts), "") : json(request, "", text -> request.json(texts), "");
    }

    /** The sound message of each request, by its name; nobody is meant by its numbers. */
    public static Map<String, String> soundXml() {
        return ContractMessage.all().stream().collect(Collectors.toMap(ContractMessage::name, message -> message.xml(SOUND)));
    }

    /** The same in JSON, of those that REST has under the same name. */
    public static Map<String, String> soundJson() {
        return ContractMessage.all().stream().filter(ContractMessage::isInterface).collect(Collectors.toMap(ContractMessage::name, message -> message.json(SOUND)));
    }

    private static Stream<HostileCase> soap(ContractMessage message) {
        Wire wire = (name, spoilt, code) -> xml(message, name, text -> message.xml(spoilt), code);
        return Stream.concat(fields(message, wire), Stream.of(
                xml(message, "cut off in the middle", text -> text.substring(0, text.length() / 2), "EXC-0001"),
                xml(message, "document type", text -> "<!DOCTYPE x>" + text, "EXC-0002"),
                xml(message, "external entity", text -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + text.replaceFirst(">[^<>]+</", ">&e;</"), "EXC-0002"),
                xml(message, "5,000 levels deep", text -> text.replace("</m:" + message.name() + ">", "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</m:" + message.name() + ">"), "EXC-0003"),
                xml(message, "field that does not exist", text -> text.replace("</m:" + message.name() + ">", "<m:Evil>1</m:Evil></m:" + message.name() + ">"), "EXC-0008"),
                xml(message, "version that does not exist", text -> text.replace(":v1:" + suffix(message), ":v2:" + suffix(message)).replace("addressee:v1", "addressee:v2"), "EXC-0010")));
    }

    private static Stream<HostileCase> json(ContractMessage message) {
        Wire wire = (name, spoilt, code) -> json(message, name, text -> message.json(spoilt), code);
        return Stream.concat(fields(message, wire), Stream.of(
                json(message, "cut off in the middle", text -> text.substring(0, text.length() / 2), "EXC-0012"),
                json(message, "member twice", text -> text.replace("{\"header\"", "{\"header\":{},\"header\""), "EXC-0012"),
                json(message, "100,000 levels deep", text -> "{\"header\":" + "[".repeat(100_000), WRONG_FORMAT),
                json(message, "member that does not exist", text -> text.replace("\"body\":{", "\"body\":{\"evil\":1,"), "EXC-0008"),
                json(message, "number where text belongs", text -> text.replace("\"1010\"", "1010"), WRONG_FORMAT),
                json(message, "body missing", text -> text.replaceAll(",\"body\":.*", "}"), MISSING)));
    }

    /** What the schema says of each field, refused in the same way on either wire. */
    private static Stream<HostileCase> fields(ContractMessage message, Wire wire) {
        List<HostileCase> cases = new ArrayList<>();
        message.leaves().forEach(field -> {
            if (field.path().equals(MESSAGE_TYPE)) {
                String other = message.name().equals("IF_SKI_10712_R01") ? "IF_SKI_10111_R01" : "IF_SKI_10712_R01";
                cases.add(wire.spoil("header of another message", Map.of(field.path(), other), "EXC-0009"));
                return;
            }
            if (field.required()) {
                cases.add(wire.spoil(field.path() + " missing", Map.of(field.path(), ""), MISSING));
            }
            add(cases, wire, field, "too long", field.leaf().tooLong(), WRONG_LENGTH);
            add(cases, wire, field, "in wrong characters", field.leaf().wrongCharacters(), WRONG_FORMAT);
            add(cases, wire, field, "of an unknown value", field.leaf().unknown(), UNKNOWN_VALUE);
        });
        return cases.stream();
    }

    private static void add(List<HostileCase> cases, Wire wire, MessageField field, String how, Optional<String> text, String code) {
        text.ifPresent(spoilt -> cases.add(wire.spoil(field.path() + " " + how, Map.of(field.path(), spoilt), code)));
    }

    private static String suffix(ContractMessage message) {
        return message.namespace().substring(message.namespace().lastIndexOf(':') + 1);
    }

    private static HostileCase xml(ContractMessage message, String name, UnaryOperator<String> spoil, String code) {
        return new HostileCase("SOAP " + message.operation() + ": " + name, "POST", "/exchange/soap/" + message.family(), "text/xml; charset=UTF-8",
                () -> bytes(spoil.apply(message.xml(SOUND))), SOAP_FAULT, code);
    }

    private static HostileCase json(ContractMessage message, String name, UnaryOperator<String> spoil, String code) {
        String named = "JSON " + message.operation() + ": " + name;
        return new HostileCase(named, "POST", "/exchange/rest/v1/" + message.operation(), "application/json",
                () -> bytes(spoil.apply(message.json(SOUND))), BAD_REQUEST, named.equals(NUMBER_OF_ROW) ? UNKNOWN_VALUE : code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Makes a case of one of the two spellings. */
    @FunctionalInterface
    private interface Wire {
        HostileCase spoil(String name, Map<String, String> spoilt, String code);
    }
}

package jp.musubi.ws.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything that a sender, by mistake or on purpose, may send to the exchange zone, and the code it gets for it. */
public final class HostileCases {

    public static final String SOAP_PATH = "/exchange/soap/SKI";
    public static final String JSON_PATH = "/exchange/rest/v1/IF_SKI_10111";
    private static final String XML = "text/xml; charset=UTF-8";
    private static final String JSON = "application/json";
    private static final String ADDRESS = "000000000000019";
    private static final int SOAP_FAULT = 500;

    private HostileCases() {
    }

    public static Stream<HostileCase> all() {
        return Stream.of(soap(), json(), http()).flatMap(List::stream);
    }

    /** The sound message that the XML cases spoil. */
    public static String soundXml() {
        return resource("IF_SKI_10111.xml");
    }

    /** The sound message that the JSON cases spoil. */
    public static String soundJson() {
        return resource("IF_SKI_10111.json");
    }

    public static List<HostileCase> soap() {
        return List.of(
                xml("no XML", text -> "hello", "EXC-0001"),
                xml("empty body", text -> "", "EXC-0001"),
                xml("cut off in the middle", text -> text.substring(0, 400), "EXC-0001"),
                xml("control character", text -> text.replace("u0001", "u&#1;01"), "EXC-0001"),
                xml("processing instruction", text -> "<?xml-stylesheet href=\"x\"?>" + text, "EXC-0001"),
                xml("document type", text -> "<!DOCTYPE x>" + text, "EXC-0002"),
                xml("entity declared and used", text -> "<!DOCTYPE x [<!ENTITY e \"" + ADDRESS + "\">]>" + text.replace(ADDRESS, "&e;"), "EXC-0002"),
                xml("external entity on a file", text -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + text.replace(ADDRESS, "&e;"), "EXC-0002"),
                xml("external document type", text -> "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + text, "EXC-0002"),
                xml("billion laughs", text -> laughs() + text.replace(ADDRESS, "&a9;"), "EXC-0002"),
                xml("entity nobody declared", text -> text.replace("u0001", "u&nope;1"), "EXC-0002"),
                xml("5,000 levels deep in the body", text -> text.replace("<c:RequestSourceUnitCode>", deep(5_000, "<a>", "</a>") + "<c:RequestSourceUnitCode>"), "EXC-0003"),
                xml("5,000 levels deep in the header", text -> text.replace("<s:Body>", "<s:Header>" + deep(5_000, "<a>", "</a>") + "</s:Header><s:Body>"), "EXC-0003"),
                xml("120,000 elements side by side", text -> text.replace("<c:RequestSourceUnitCode>", "<a/>".repeat(120_000) + "<c:RequestSourceUnitCode>"), "EXC-0003"),
                xml("wrong characters in the number", text -> text.replace(ADDRESS, "00000000000001X"), "EXC-0004"),
                xml("full-width digits", text -> text.replace(ADDRESS, "\uFF10".repeat(15)), "EXC-0004"),
                xml("number too long", text -> text.replace(ADDRESS, ADDRESS + "0"), "EXC-0005"),
                xml("code too short", text -> text.replace("JM01000000081000", "JM0100000008100"), "EXC-0005"),
                xml("user id too long", text -> text.replace("u0001", "u".repeat(21)), "EXC-0005"),
                xml("empty user id", text -> text.replace("u0001", ""), "EXC-0005"),
                xml("flag that does not exist", text -> text.replace("<m:InquirySideNonDisclosureCode>0", "<m:InquirySideNonDisclosureCode>7"), "EXC-0006"),
                xml("message mode that does not exist", text -> text.replace("<c:MsgMode>0", "<c:MsgMode>9"), "EXC-0006"),
                xml("last field missing", text -> text.replace("<m:InquiryYearType>0</m:InquiryYearType>", ""), "EXC-0007"),
                xml("field missing in the middle", text -> text.replace("<m:TaskCode>JM01000000081000</m:TaskCode>", ""), "EXC-0007"),
                xml("field missing in the header", text -> text.replace("<c:MsgMode>0</c:MsgMode>", ""), "EXC-0007"),
                xml("field by another name", text -> text.replace("m:TaskCode>", "m:TaskCod>"), "EXC-0007"),
                xml("field twice", text -> text.replace("<m:TaskCode>JM01000000081000</m:TaskCode>", "<m:TaskCode>JM01000000081000</m:TaskCode>".repeat(2)), "EXC-0008"),
                xml("fields out of order", text -> text.replace("<m:TaskCode>JM01000000081000</m:TaskCode>", "")
                        .replace("<m:ProviderInstitutionCode>", "<m:TaskCode>JM01000000081000</m:TaskCode><m:ProviderInstitutionCode>"), "EXC-0008"),
                xml("field that does not exist", text -> text.replace("</m:Body>", "<m:Evil>1</m:Evil></m:Body>"), "EXC-0008"),
                xml("500 attributes", text -> text.replace("<m:Body>", "<m:Body " + attributes(500) + ">"), "EXC-0008"),
                xml("header of another message", text -> text.replace("<c:MsgTypeId>IF_SKI_10111_R01", "<c:MsgTypeId>IF_SKI_10712_R01"), "EXC-0009"),
                xml("operation that does not exist", text -> text.replace("m:IF_SKI_10111_R01", "m:IF_SKI_99999_R01"), "EXC-0010"),
                xml("version of the contract that does not exist", text -> text.replace("linkage:v1:ski", "linkage:v2:ski"), "EXC-0010"),
                xml("no operation at all", text -> "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>", "EXC-0010"),
                xml("SOAP 1.2", text -> text.replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"), "EXC-0011"),
                xml("no SOAP", text -> "<x/>", "EXC-0011"),
                xml("header that must be understood", text -> text.replace("<s:Body>", "<s:Header><z xmlns=\"urn:z\" s:mustUnderstand=\"1\"/></s:Header><s:Body>"), "EXC-0023"),
                xml("several wrong fields", text -> text.replace(ADDRESS, "1").replace("JM01", "XX01"), "EXC-0021"));
    }

    public static List<HostileCase> json() {
        return List.of(
                json("empty body", text -> "", "EXC-0012"),
                json("cut off in the middle", text -> text.substring(0, 100), "EXC-0012"),
                json("two documents", text -> text + text, "EXC-0012"),
                json("member twice", text -> text.replace("{\"header\"", "{\"header\":{},\"header\""), "EXC-0012"),
                json("not a number", text -> "{\"header\":NaN}", "EXC-0012"),
                json("list instead of object", text -> "[]", "EXC-0012"),
                json("null", text -> "null", "EXC-0007"),
                json("name of 100,000 characters", text -> "{\"" + "a".repeat(100_000) + "\":1}", 413, "EXC-0013"),
                json("number of 1,000 digits", text -> "{\"header\":" + "9".repeat(1_000) + "}", 413, "EXC-0013"),
                json("100,000 levels deep", text -> "{\"header\":" + "[".repeat(100_000), "EXC-0004"),
                json("member that does not exist", text -> text.replace("\"taskCode\"", "\"evil\":1,\"taskCode\""), "EXC-0008"),
                json("body missing", text -> text.replace("\"body\":{", "\"header2\":{"), "EXC-0008"),
                json("header null", text -> text.replaceAll("(?s)\"header\":\\{[^}]*}", "\"header\":null"), "EXC-0007"),
                json("number where text belongs", text -> text.replace("\"" + ADDRESS + "\"", "19"), "EXC-0004"),
                json("true where text belongs", text -> text.replace("NonDisclosureCode\":\"0\"", "NonDisclosureCode\":true"), "EXC-0004"),
                json("day that does not exist", text -> text.replace("\"taskCode\"", "\"inquiryStartDate\":\"2026-02-30\",\"taskCode\""), "EXC-0004"),
                json("date with an offset", text -> text.replace("\"taskCode\"", "\"inquiryStartDate\":\"2026-02-03+09:00\",\"taskCode\""), "EXC-0004"),
                json("flag that does not exist", text -> text.replace("NonDisclosureCode\":\"0\"", "NonDisclosureCode\":\"7\""), "EXC-0006"),
                json("message mode that does not exist", text -> text.replace("\"msgMode\":\"0\"", "\"msgMode\":\"9\""), "EXC-0006"),
                json("header of another message", text -> text.replace("\"IF_SKI_10111_R01\"", "\"IF_SKI_10712_R01\""), "EXC-0009"));
    }

    /** What only a server refuses: sizes, paths, methods, media types, and what the doors' constraints say of JSON. */
    public static List<HostileCase> http() {
        Supplier<byte[]> sound = () -> bytes(soundJson());
        return List.of(
                new HostileCase("SOAP body of 50 MB", "POST", SOAP_PATH, XML, () -> new byte[50_000_000], SOAP_FAULT, "EXC-0014"),
                new HostileCase("replica file message of 50 MB", "POST", "/exchange/soap/DBM", XML, () -> new byte[50_000_000], SOAP_FAULT, "EXC-0014"),
                new HostileCase("JSON body of 50 MB", "POST", JSON_PATH, JSON, () -> new byte[50_000_000], 413, "EXC-0014"),
                new HostileCase("path that does not exist", "POST", "/exchange/rest/v1/IF_SKI_99999", JSON, sound, 404, "EXC-0015"),
                new HostileCase("SOAP family that does not exist", "POST", "/exchange/soap/XYZ", XML, () -> bytes(soundXml()), 404, "EXC-0015"),
                new HostileCase("method that does not exist here", "PUT", JSON_PATH, JSON, sound, 405, "EXC-0016"),
                new HostileCase("JSON sent to SOAP", "POST", SOAP_PATH, JSON, sound, SOAP_FAULT, "EXC-0018"),
                new HostileCase("SOAP in another charset", "POST", SOAP_PATH, "text/xml; charset=Shift_JIS", () -> bytes(soundXml()), SOAP_FAULT, "EXC-0018"),
                new HostileCase("SOAP with attachments", "POST", SOAP_PATH, "multipart/related; boundary=x; type=\"text/xml\"", () -> bytes(soundXml()), SOAP_FAULT, "EXC-0018"),
                new HostileCase("SOAP by PUT", "PUT", SOAP_PATH, XML, () -> bytes(soundXml()), SOAP_FAULT, "EXC-0016"),
                new HostileCase("XML sent to JSON", "POST", JSON_PATH, XML, sound, 415, "EXC-0018"),
                new HostileCase("system at the parties' door", "POST", "/party/v1/0220199201101700/provisions", "application/jose", sound, 403, "EXC-0020"),
                json("wrong characters in the number", text -> text.replace(ADDRESS, "00000000000001X"), "EXC-0004"),
                json("number too long", text -> text.replace(ADDRESS, ADDRESS + "0"), "EXC-0005"),
                json("system in another's name", text -> text.replace("\"sourceSystemID\":\"musubi-child\"", "\"sourceSystemID\":\"musubi-tax\""), 403, "LNK-0107"),
                new HostileCase("path that is no text", "POST", "/exchange/rest/v1/%00%ff", JSON, sound, 400, "EXC-0025"),
                new HostileCase("query that is no text", "POST", JSON_PATH + "?a=%ff", JSON, sound, 400, "EXC-0025"),
                new HostileCase("path of overlong UTF-8", "POST", "/exchange/rest/v1/IF_SKI_10111%c0%af", JSON, sound, 400, "EXC-0025"),
                new HostileCase("SOAP path that is no text", "POST", "/exchange/soap/%ff", XML, () -> bytes(soundXml()), SOAP_FAULT, "EXC-0025"),
                new HostileCase("operating state in another system's name", "POST", "/exchange/rest/v1/IF_SYM_20212", JSON,
                        () -> bytes(operatingState("musubi-tax")), 403, "LNK-0107"),
                json("field missing", text -> text.replace("\"taskCode\":\"JM01000000081000\",", ""), "EXC-0007"));
    }

    private static HostileCase xml(String name, UnaryOperator<String> spoil, String code) {
        return new HostileCase("SOAP: " + name, "POST", SOAP_PATH, XML, () -> bytes(spoil.apply(soundXml())), SOAP_FAULT, code);
    }

    private static HostileCase json(String name, UnaryOperator<String> spoil, String code) {
        return json(name, spoil, 400, code);
    }

    private static HostileCase json(String name, UnaryOperator<String> spoil, int status, String code) {
        return new HostileCase("JSON: " + name, "POST", JSON_PATH, JSON, () -> bytes(spoil.apply(soundJson())), status, code);
    }

    private static String operatingState(String source) {
        return "{\"header\":{\"msgId\":\"hostile-sym\",\"msgTypeId\":\"IF_SYM_20212_R01\",\"msgMode\":\"0\",\"sourceSystemID\":\"" + source
                + "\",\"destinationSystemID\":\"musubi\"},\"body\":{\"requestSourceUnitCode\":\"1010\"}}";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            entities.append("<!ENTITY a").append(level).append(" \"").append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
        }
        return entities.append("]>").toString();
    }

    private static String deep(int levels, String open, String close) {
        return open.repeat(levels) + close.repeat(levels);
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int number = 0; number < count; number++) {
            attributes.append(" a").append(number).append("=\"1\"");
        }
        return attributes.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream file = HostileCases.class.getResourceAsStream("/hostile/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

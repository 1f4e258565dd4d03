package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.standin.population.CheckDigits;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.ws.addressee.v1.registration.Addressee;
import jp.musubi.ws.addressee.v1.registration.AddresseeRow;
import jp.musubi.ws.addressee.v1.registration.AddresseeService;
import jp.musubi.ws.addressee.v1.registration.ChangeIndividualNumberR01;
import jp.musubi.ws.addressee.v1.registration.CorporationRow;
import jp.musubi.ws.addressee.v1.registration.ExchangeFault;
import jp.musubi.ws.addressee.v1.registration.NumberChangeGround;
import jp.musubi.ws.addressee.v1.registration.RegisterAddresseesR01;
import jp.musubi.ws.addressee.v1.registration.RegisterCorporationsR01;
import jp.musubi.ws.addressee.v1.registration.RegistrationResult;
import jp.musubi.ws.addressee.v1.registration.RowNote;
import jp.musubi.ws.addressee.v1.registration.StayAbroad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 宛名の登録 over SOAP, by the client that CXF generates: the same doors, rules and codes as over JSON. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddresseeSoapIT {

    private static final Pattern FAULT_CODE = Pattern.compile("ExchangeFault[^>]*>\\s*<[^>]*Code>([^<]+)<");
    private static final String NAME = AddresseeRows.NAME;

    private final Demo demo;
    private final RestCalls rest;

    AddresseeSoapIT(Demo demo) {
        this.demo = demo;
        this.rest = new RestCalls(demo);
    }

    @Test
    void registers_people_as_json_does_and_says_of_each_bad_row_the_same() throws Exception {
        List<Spoilt> spoilt = spoilt();
        List<AddresseeRow> rows = Stream.concat(Stream.of(AddresseeRows.row()), spoilt.stream().map(AddresseeSoapIT::spoilt)).toList();
        List<RowNote> expected = IntStream.range(0, spoilt.size()).mapToObj(n -> AddresseeRows.note(n + 2, spoilt.get(n).code())).toList();

        RegistrationResult over = register(DemoSystem.MUSUBI_TAX, rows);
        JsonNode json = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "addressees", Map.of("rows", rows.stream().map(AddresseeRows::json).toList())));

        assertThat(over.getRegistered()).isEqualTo(1);
        assertThat(over.getRejected()).usingRecursiveComparison().ignoringFields("message", "messageEn").isEqualTo(expected);
        assertThat(json.get("unchanged").intValue()).as("the same row over JSON says nothing new").isEqualTo(1);
        assertThat(json.get("rejected").findValuesAsText("code")).isEqualTo(over.getRejected().stream().map(RowNote::getCode).toList());
        assertThat(json.get("rejected").findValuesAsText("message")).isEqualTo(over.getRejected().stream().map(RowNote::getMessage).toList());
        assertThat(json.get("rejected").findValuesAsText("messageEn")).isEqualTo(over.getRejected().stream().map(RowNote::getMessageEn).toList());
        assertThat(register(DemoSystem.MUSUBI_TAX, List.of(rows.get(0))).getUnchanged()).as("sent again").isEqualTo(1);
    }

    @Test
    void what_soap_registered_json_answers_to_the_institution_and_to_no_other() throws Exception {
        AddresseeRow row = AddresseeRows.row();
        row.setState("MOVED_ABROAD");
        StayAbroad abroad = new StayAbroad();
        abroad.setCountryCode("USA");
        abroad.setAddress("1234 Example Street, Springfield");
        row.setAbroad(abroad);
        row.setAlias("せっけん");
        register(DemoSystem.MUSUBI_TAX, List.of(row));
        Map<String, String> question = Map.of("addresseeNumber", row.getAddresseeNumber(), "taskCode", "JM01000000081000");

        JsonNode known = RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "addressees/search", question));

        assertThat(known.get("name").textValue()).isEqualTo(NAME);
        assertThat(known.at("/abroad/address").textValue()).isEqualTo("1234 Example Street, Springfield");
        assertThat(rest.post(DemoSystem.ENISHI_TAX, "addressees/search", question).body()).contains("ADR-0208").doesNotContain(NAME);
    }

    @Test
    void warns_of_a_plan_and_of_a_code_without_refusing_them() throws Exception {
        AddresseeRow now = AddresseeRows.row();
        register(DemoSystem.MUSUBI_REGISTRY, List.of(now));
        AddresseeRow plan = AddresseeRows.copied(now);
        plan.setState("MOVED_OUT");
        plan.setAddress("東京都千代田区霞が関");
        plan.setChangedOn(today().plusDays(20).toString());
        plan.setChangeGround("MOVED_OUT");

        RegistrationResult taken = register(DemoSystem.MUSUBI_REGISTRY, List.of(plan));

        assertThat(taken.getRegistered()).isEqualTo(1);
        assertThat(taken.getWarning()).extracting(RowNote::getCode).containsExactly("ADR-0162");
    }

    @Test
    void registers_corporations_and_their_branches() throws Exception {
        CorporationRow head = AddresseeRows.corporation("株式会社検証石鹸");
        head.setCorporateNumber(CheckDigits.corporateNumber("999900900777"));
        CorporationRow branch = AddresseeRows.corporation("検証石鹸港支店");
        branch.setHeadNumber(head.getAddresseeNumber());
        CorporationRow wrong = AddresseeRows.corporation("検証石鹸東支店");
        wrong.setHeadNumber(head.getAddresseeNumber());
        wrong.setCorporateNumber(head.getCorporateNumber());
        RegisterCorporationsR01 message = new RegisterCorporationsR01();
        message.getRow().addAll(List.of(branch, head, wrong));

        RegistrationResult first = port(DemoSystem.MUSUBI_TAX).registerCorporations(message);
        RegistrationResult again = port(DemoSystem.MUSUBI_TAX).registerCorporations(message);

        assertThat(first.getRegistered()).isEqualTo(2);
        assertThat(first.getRejected()).usingRecursiveComparison().ignoringFields("message", "messageEn").isEqualTo(List.of(AddresseeRows.note(3, "ADR-0607")));
        assertThat(again.getUnchanged()).isEqualTo(2);
        assertThat(RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "corporations/search", Map.of("addresseeNumber", head.getAddresseeNumber())))
                .at("/branches/0/name").textValue()).isEqualTo("検証石鹸港支店");
    }

    @Test
    void changes_a_number_once_and_answers_a_repeat_with_what_is_stored() throws Exception {
        AddresseeRow row = AddresseeRows.row();
        row.setIndividualNumber(MadeNumbers.individualNumber());
        row.setBusinessId("001");
        assertThat(register(DemoSystem.MUSUBI_REGISTRY, List.of(row)).getRegistered()).isEqualTo(1);
        ChangeIndividualNumberR01 change = new ChangeIndividualNumberR01();
        change.setMessageId("acceptance-soap-change");
        change.setAddresseeNumber(row.getAddresseeNumber());
        change.setFormerNumber(row.getIndividualNumber());
        change.setNewNumber(MadeNumbers.individualNumber());
        change.setChangedOn(today());
        change.setGround(NumberChangeGround.ON_REQUEST);
        Map<String, String> sameAsJson = Map.of("messageId", change.getMessageId(), "addresseeNumber", change.getAddresseeNumber(), "formerNumber",
                change.getFormerNumber(), "newNumber", change.getNewNumber(), "changedOn", today().toString(), "ground", "ON_REQUEST");

        int first = port(DemoSystem.MUSUBI_REGISTRY).changeIndividualNumber(change).getGeneration();
        int again = port(DemoSystem.MUSUBI_REGISTRY).changeIndividualNumber(change).getGeneration();

        assertThat(first).isEqualTo(2).isEqualTo(again);
        assertThat(RestCalls.read(rest.post(DemoSystem.MUSUBI_REGISTRY, "individual-number-changes", sameAsJson)).get("generation").intValue()).isEqualTo(2);
        refused("ADR-0270", DemoSystem.MUSUBI_TAX, change);
        change.setGround(NumberChangeGround.EX_OFFICIO);
        refused("KRN-0001", DemoSystem.MUSUBI_REGISTRY, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void a_message_that_is_none_of_the_contract_is_refused_as_a_whole(String what, DemoSystem system, String body, String code) {
        String answer = demo.client(system.id()).post(demo.server().exchange("/exchange/soap/addressee"), "text/xml; charset=UTF-8", body).body();

        Matcher fault = FAULT_CODE.matcher(answer);
        assertThat(fault.find()).as(answer).isTrue();
        assertThat(fault.group(1)).isEqualTo(code);
        assertThat(answer).doesNotContain(NAME);
    }

    static Stream<Arguments> messages() {
        String row = "<m:Row><m:Name>" + NAME + "</m:Name></m:Row>";
        String change = "<m:MessageId>m</m:MessageId><m:AddresseeNumber>000000000000019</m:AddresseeNumber><m:FormerNumber>000999999018</m:FormerNumber>"
                + "<m:NewNumber>000999999026</m:NewNumber><m:ChangedOn>2026-04-01</m:ChangedOn><m:Ground>ON_REQUEST</m:Ground>";
        DemoSystem tax = DemoSystem.MUSUBI_TAX;
        return Stream.of(
                Arguments.of("no row", tax, people(""), "EXC-0007"),
                Arguments.of("more rows than a message may have", tax, people(row.repeat(1_001)), "EXC-0005"),
                Arguments.of("field that does not exist", tax, people(row.replace("m:Name", "m:Evil")), "EXC-0008"),
                Arguments.of("fields in another order", tax, people(row.replace("</m:Row>", "<m:AddresseeNumber>1</m:AddresseeNumber></m:Row>")), "EXC-0008"),
                Arguments.of("document type", tax, "<!DOCTYPE x>" + people(row), "EXC-0002"),
                Arguments.of("cut off", tax, people(row).substring(0, 150), "EXC-0001"),
                Arguments.of("more than 4 MiB", tax, people(row.replace(NAME, "a".repeat(4_300_000))), "EXC-0014"),
                Arguments.of("operation that does not exist", tax, people(row).replace("RegisterAddressees", "DeleteAddressees"), "EXC-0010"),
                Arguments.of("message id too long", tax, changed(change.replace(">m<", ">" + "m".repeat(65) + "<")), "EXC-0005"),
                Arguments.of("number with a letter", tax, changed(change.replace("000999999018", "00099999901X")), "EXC-0004"),
                Arguments.of("ground that does not exist", tax, changed(change.replace("ON_REQUEST", "ON_A_WHIM")), "EXC-0006"),
                Arguments.of("day that does not exist", tax, changed(change.replace("2026-04-01", "2026-02-30")), "EXC-0004"),
                Arguments.of("number left out", tax, changed(change.replace("<m:NewNumber>000999999026</m:NewNumber>", "")), "EXC-0007"),
                Arguments.of("宛名番号 of nobody", DemoSystem.MUSUBI_REGISTRY, changed(change.replace("000000000000019", "900000000000081")), "ADR-0208"),
                Arguments.of("system that is switched off", DemoSystem.RETIRED, people(row), "IDN-0102"),
                Arguments.of("system that nobody registered", DemoSystem.STRANGER, people(row), "IDN-0101"));
    }

    /** One wrong thing in a row that is right, and the code that the row gets for it. */
    private record Spoilt(String code, Consumer<AddresseeRow> spoil) {
    }

    private static List<Spoilt> spoilt() {
        return List.of(
                new Spoilt("ADR-0101", row -> row.setAddresseeNumber(row.getAddresseeNumber() + "0")),
                new Spoilt("ADR-0101", row -> row.setAddresseeNumber(null)),
                new Spoilt("ADR-0102", row -> row.setAddresseeNumber("000000000000018")),
                new Spoilt("ADR-0105", row -> row.setIndividualNumber("12345")),
                new Spoilt("ADR-0111", row -> row.setName("名".repeat(101))),
                new Spoilt("ADR-0111", row -> row.setName("　")),
                new Spoilt("ADR-0111", row -> row.setName("名".repeat(5_000))),
                new Spoilt("ADR-0112", row -> row.setKana("")),
                new Spoilt("ADR-0113", row -> row.setBirthDate("2026-02-30")),
                new Spoilt("ADR-0113", row -> row.setBirthDate("2999-01-01")),
                new Spoilt("ADR-0114", row -> row.setSex("9")),
                new Spoilt("ADR-0115", row -> row.setAddress(null)),
                new Spoilt("ADR-0116", row -> row.setState("ELSEWHERE")),
                new Spoilt("ADR-0117", row -> row.setSupportMeasureUntil("tomorrow")),
                new Spoilt("ADR-0124", row -> row.setBusinessId("1")),
                new Spoilt("ADR-0151", row -> row.setChangedOn("yesterday")),
                new Spoilt("ADR-0152", row -> row.setChangeGround("BORED")),
                new Spoilt("ADR-0158", row -> row.setAbroad(AddresseeRows.address("1234 Example Street"))),
                new Spoilt("ADR-0261", row -> row.setBusinessId("001")),
                new Spoilt("ADR-0262", row -> row.setResidentCode("00000000000")));
    }

    private static AddresseeRow spoilt(Spoilt spoilt) {
        AddresseeRow row = AddresseeRows.row();
        spoilt.spoil().accept(row);
        return row;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private RegistrationResult register(DemoSystem system, List<AddresseeRow> rows) throws ExchangeFault {
        RegisterAddresseesR01 message = new RegisterAddresseesR01();
        message.getRow().addAll(rows);
        return port(system).registerAddressees(message);
    }

    private void refused(String code, DemoSystem system, ChangeIndividualNumberR01 change) throws IOException {
        assertThatThrownBy(() -> port(system).changeIndividualNumber(change)).isInstanceOfSatisfying(ExchangeFault.class, fault -> {
            assertThat(fault.getFaultInfo().getCode()).isEqualTo(code);
            assertThat(fault.getFaultInfo().getMessageJa() + fault.getFaultInfo().getMessageEn()).doesNotContain(change.getFormerNumber(), change.getNewNumber());
        });
    }

    private Addressee port(DemoSystem system) {
        return SoapAgencySystem.connected(new AddresseeService(AddresseeService.class.getResource("/contract/linkage/v1/addressee.wsdl")).getAddresseePort(),
                demo.server(), demo.client(system.id()), "addressee");
    }

    private static String people(String rows) {
        return envelope("RegisterAddressees_R01", rows);
    }

    private static String changed(String fields) {
        return envelope("ChangeIndividualNumber_R01", fields);
    }

    private static String envelope(String element, String content) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:m=\"urn:musubi:addressee:v1\"><s:Body><m:" + element + ">" + content
                + "</m:" + element + "></s:Body></s:Envelope>";
    }
}

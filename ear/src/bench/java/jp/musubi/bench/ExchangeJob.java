package jp.musubi.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Inquired;

/**
 * The main job: 結市's child-allowance system asks for a person's 地方税関係情報 (IF_SKI_10111), asks until there is an
 * answer (IF_SKI_10712), when the server says that it is worth asking, and collects it (IF_SKI_11112). A job that brings no content has failed.
 */
final class ExchangeJob implements OpenLoop.Job {

    static final String PATH = "/exchange/soap/SKI";

    private static final DemoSystem SYSTEM = DemoSystem.MUSUBI_CHILD;
    private static final Pattern NUMBER = Pattern.compile("ManagementNumber>([^<]+)<");
    private static final Pattern STATE = Pattern.compile("State>([^<]+)<");
    private static final Pattern PAUSE = Pattern.compile("AskAgainAfterMilliseconds>([0-9]+)<");
    private static final Set<String> UNDER_WAY = Set.of("ACCEPTED", "WAITING_FOR_CODE", "SENT", "WAITING_AUTOMATIC");

    private final Wire wire;
    private final List<String> addresseeNumbers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong polls = new AtomicLong();

    ExchangeJob(Wire wire, List<String> addresseeNumbers) {
        this.wire = wire;
        this.addresseeNumbers = addresseeNumbers;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        String person = addresseeNumbers.get(Math.floorMod(next.getAndIncrement(), addresseeNumbers.size()));
        String answer = send("IF_SKI_10111", inquiry(person));
        String number = find(NUMBER, answer);
        String state = null;
        while (state == null || UNDER_WAY.contains(state)) {
            Thread.sleep(Long.parseLong(find(PAUSE, answer)));
            polls.incrementAndGet();
            answer = send("IF_SKI_10712", "<ManagementNumber>" + number + "</ManagementNumber>");
            state = find(STATE, answer);
        }
        String result = send("IF_SKI_11112", "<ManagementNumber>" + number + "</ManagementNumber>");
        if (!state.equals("PROVIDED") || !result.contains("Value>")) {
            throw new IOException("no content; the inquiry is " + state);
        }
    }

    /** Status requests so far. */
    long polls() {
        return polls.get();
    }

    private String send(String operation, String body) throws IOException {
        Wire.Answer answer = wire.soap(PATH, envelope(operation, body));
        if (answer.status() != 200) {
            throw new IOException(operation + ": HTTP " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    static String envelope(String operation, String body) {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <%1$s_R01 xmlns="urn:musubi:linkage:v1:ski"><Header xmlns:c="urn:musubi:linkage:v1:common">\
                <c:MsgId>%2$s</c:MsgId><c:MsgTypeId>%1$s_R01</c:MsgTypeId><c:MsgMode>0</c:MsgMode>\
                <c:SourceSystemID>%3$s</c:SourceSystemID><c:DestinationSystemID>musubi</c:DestinationSystemID></Header>\
                <Body><c:RequestSourceUnitCode xmlns:c="urn:musubi:linkage:v1:common">%4$s</c:RequestSourceUnitCode>\
                <c:RequestSourceUserID xmlns:c="urn:musubi:linkage:v1:common">bench</c:RequestSourceUserID>%5$s</Body></%1$s_R01>\
                </s:Body></s:Envelope>""".formatted(operation, UUID.randomUUID(), SYSTEM.id(), SYSTEM.department(), body);
    }

    private static String inquiry(String addresseeNumber) {
        Inquired inquired = DemoCase.INQUIRY_ANSWERED.inquired();
        return """
                <AddressNumber>%s</AddressNumber><InquirySideNonDisclosureCode>0</InquirySideNonDisclosureCode>\
                <TaskCode>%s</TaskCode><ProcedureCode>%s</ProcedureCode><ProviderInstitutionCode>%s</ProviderInstitutionCode>\
                <SpecificPersonalInformationCode>%s</SpecificPersonalInformationCode>\
                <InquiryConditionType>0</InquiryConditionType><InquiryYearType>0</InquiryYearType>""".formatted(addresseeNumber,
                inquired.task(), inquired.procedure(), inquired.provider(), inquired.information());
    }

    private static String find(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("not the answer expected: " + text);
        }
        return matcher.group(1);
    }
}

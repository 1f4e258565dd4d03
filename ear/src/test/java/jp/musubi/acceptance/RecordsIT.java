package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Inquired;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 情報提供等記録: requester, provider and hub each hold it, and the resident sees it. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsIT {

    private static final String HISTORY = "/selfinfo/exchange-history.xhtml";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration ROUNDS = Duration.ofSeconds(60);
    private static final Pattern WITHHELD = Pattern.compile("表示していない記録があります（やりとりと、それを見た・渡した記録を合わせて(\\d+)件）");

    private final Demo demo;

    RecordsIT(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void both_towns_export_the_same_exchange_each_with_its_own_number(Wire wire) {
        String asked = number(DemoCase.INQUIRY_ANSWERED);
        String managementNumber = provided(Question.ordinary(asked));

        Map<String, String> requester = exported(wire.of(demo, DemoSystem.MUSUBI_CHILD), managementNumber);
        Map<String, String> provider = exported(wire.of(demo, DemoSystem.ENISHI_TAX), managementNumber);

        assertThat(requester).containsEntry("side", "REQUESTER").containsEntry("addressNumber", asked).containsEntry("requesterUnitCode", "1010");
        assertThat(provider).containsEntry("side", "PROVIDER")
                .containsEntry("addressNumber", demo.cases().numbersIn(Town.ENISHI, DemoCase.INQUIRY_ANSWERED).get(0));
        Inquired inquired = DemoCase.INQUIRY_ANSWERED.inquired();
        assertThat(List.of(requester, provider)).allSatisfy(entry -> assertThat(entry)
                .containsEntry("requesterInstitutionCode", Town.MUSUBI.institution()).containsEntry("providerInstitutionCode", Town.ENISHI.institution())
                .containsEntry("taskCode", inquired.task()).containsEntry("procedureCode", inquired.procedure())
                .containsEntry("specificPersonalInformationCode", inquired.information())
                .containsEntry("outcome", "PROVIDED").containsEntry("nonDisclosureCode", "0")
                .hasEntrySatisfying("receivedDateTime", text -> assertThat(text).endsWith("Z"))
                .hasEntrySatisfying("answeredDateTime", text -> assertThat(text).endsWith("Z")));
        assertThat(time(requester, "requestedDateTime")).isEqualTo(time(provider, "requestedDateTime"));
        assertThat(List.of(time(requester, "requestedDateTime"), time(requester, "receivedDateTime"), time(provider, "receivedDateTime")))
                .as("asked, taken in by the network, taken in by the provider").doesNotHaveDuplicates().isSorted();
        assertThat(time(provider, "answeredDateTime")).isAfterOrEqualTo(time(provider, "receivedDateTime"));
        assertThat(requester.get("legalBasis")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"NO_LEGAL_BASIS, NO_LEGAL_BASIS", "NO_REPLICA, NO_DATA", "UNKNOWN_PERSON, UNKNOWN_PERSON"})
    void a_refusal_is_a_record_too(DemoCase demoCase, String reason) {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String managementNumber = child.ask(Question.of(demoCase, number(demoCase)));
        child.settled(managementNumber);

        assertThat(exported(child, managementNumber)).containsEntry("reasonCode", reason);
    }

    @Test
    void the_resident_sees_the_event_within_a_second_of_its_commit() {
        Visitor resident = Visitor.signedIn(demo, demo.server().resident("/"), "resident-answered");
        resident.get(history());
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String managementNumber = child.ask(Question.ordinary(number(DemoCase.INQUIRY_ANSWERED)));
        Instant answered = child.settled(managementNumber).answeredAt();

        Instant started = Instant.now();
        Instant end = started.plus(ROUNDS);
        while (!resident.get(history()).body().contains(managementNumber) && started.isBefore(end)) {
            started = Instant.now();
        }

        assertThat(Duration.between(answered, started)).as("from the commit to the start of the page that shows it").isLessThan(SOON);
    }

    @Test
    void the_detail_has_every_item_and_the_records_of_all_three() {
        String managementNumber = provided(Question.ordinary(number(DemoCase.INQUIRY_ANSWERED)));
        Visitor resident = Visitor.signedIn(demo, demo.server().resident("/"), "resident-answered");

        String page = resident.get(demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + managementNumber)).body();

        assertThat(page).contains("管理番号", managementNumber, "状況", "提供完了", "やりとり履歴受付日時", "照会日時", "照会機関", "結市",
                "情報照会部署名", "子育て支援課", "提供日時", "提供機関", "縁町", "事務", DemoCase.INQUIRY_ANSWERED.inquired().task(), "事務手続",
                DemoCase.INQUIRY_ANSWERED.inquired().procedure(), "やりとりされた情報の名称", "地方税関係情報", "法第21条第2項各号の該当", "非該当");
        assertThat(page).contains("照会した機関", "提供した機関", "取り次いだ主体", "情報提供ネットワークシステム",
                "関わった主体の記録は、すべて一致しています。").doesNotContain("あるはずの記録がありません", "確認できませんでした");
        assertThat(page.split("記録があります", -1)).as("one holding of each").hasSize(4);
    }

    @Test
    void an_inquiry_kept_from_the_resident_is_withheld_but_counted() {
        Visitor resident = Visitor.signedIn(demo, demo.server().resident("/"), "resident-not-disclosed");
        int before = withheld(resident);

        String managementNumber = provided(Question.of(DemoCase.NOT_DISCLOSED_TO_RESIDENT, number(DemoCase.NOT_DISCLOSED_TO_RESIDENT)));
        demo.rest(DemoSystem.MUSUBI_CHILD).collect(managementNumber);

        assertThat(withheld(resident)).isGreaterThan(before);
        assertThat(resident.get(history()).body()).as("the history of the resident").satisfies(page -> assertThat(page.contains(managementNumber)).isFalse());
        assertThat(resident.get(demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + managementNumber)).body()).contains("SLF-0102");
        assertThat(exported(demo.rest(DemoSystem.MUSUBI_CHILD), managementNumber)).containsEntry("nonDisclosureCode", "1");
    }

    @Test
    void nobody_sees_the_exchange_of_another_resident() {
        String managementNumber = provided(Question.ordinary(number(DemoCase.INQUIRY_ANSWERED)));
        Visitor other = Visitor.signedIn(demo, demo.server().resident("/"), "resident-other");

        assertThat(other.get(history()).body()).doesNotContain(managementNumber);
        assertThat(other.get(demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + managementNumber)).body()).contains("SLF-0102");
    }

    @Test
    void reading_the_answer_is_itself_shown_to_the_resident() {
        String managementNumber = provided(Question.ordinary(number(DemoCase.INQUIRY_ANSWERED)));
        Visitor resident = Visitor.signedIn(demo, demo.server().resident("/"), "resident-answered");
        int before = looks(resident, managementNumber);

        demo.rest(DemoSystem.MUSUBI_CHILD).collect(managementNumber);

        assertThat(looks(resident, managementNumber)).isGreaterThan(before);
    }

    private static Instant time(Map<String, String> exported, String item) {
        return Instant.parse(exported.get(item));
    }

    private int looks(Visitor resident, String managementNumber) {
        return resident.get(demo.server().resident("/selfinfo/exchange-detail.xhtml?number=" + managementNumber)).body().split("class=\"event\"", -1).length;
    }

    private String provided(Question question) {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String managementNumber = child.ask(question);
        assertThat(child.settled(managementNumber).state()).isEqualTo("PROVIDED");
        return managementNumber;
    }

    private static Map<String, String> exported(AgencySystem system, String managementNumber) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        List<Map<String, String>> found = system.records(today.minusDays(1), today.plusDays(1)).stream()
                .filter(entry -> entry.get("managementNumber").equals(managementNumber)).toList();
        assertThat(found).as("records of " + managementNumber).hasSize(1);
        return found.get(0);
    }

    private int withheld(Visitor resident) {
        Matcher notice = WITHHELD.matcher(resident.get(history()).body());
        return notice.find() ? Integer.parseInt(notice.group(1)) : 0;
    }

    private String number(DemoCase demoCase) {
        return demo.cases().addresseeNumbers(demoCase).get(0);
    }

    private URI history() {
        return demo.server().resident(HISTORY);
    }
}

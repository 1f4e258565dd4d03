package jp.musubi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clerk's list of plans that the node has not carried out, in a real browser. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesIT {

    private final Demo demo;
    private final RestCalls rest;
    private final Chromium chromium;

    PlanPagesIT(Demo demo) {
        this.demo = demo;
        this.rest = new RestCalls(demo);
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    void a_plan_whose_day_has_not_come_is_no_work() throws IOException {
        Map<String, Object> row = new LinkedHashMap<>(AddresseeRows.json(AddresseeRows.row()));
        register(row);
        row.putAll(Map.of("state", "MOVED_OUT", "address", "縁町港一丁目2番3号", "changeGround", "MOVED_OUT",
                "changedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(2).toString()));
        assertThat(register(row).at("/warnings/0/code").textValue()).isEqualTo("ADR-0162");
        Page page = chromium.clerk("clerk-musubi-child");
        page.navigate(demo.server().staff("/").toString());

        page.click("text=反映を待つ予定");
        SearchBox.sayWhatFor(page, "PROCEDURE");
        page.waitForURL(url -> url.contains("plan-list.xhtml"));

        assertThat(page.locator("h1")).containsText("反映を待つ予定");
        assertThat(page.locator("main")).containsText("反映を待つ予定はありません。");
        assertThat(page.locator("main").textContent()).doesNotContain((String) row.get("addresseeNumber"));
        Chromium.look(page, "staff-plan-list");
    }

    private JsonNode register(Map<String, Object> row) throws IOException {
        return RestCalls.read(rest.post(DemoSystem.MUSUBI_REGISTRY, "addressees", Map.of("rows", List.of(row))));
    }
}

package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Chromium#look} is there to find is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningDemo.class)
class LooksIT {

    private final Chromium chromium;

    LooksIT(Demo demo) {
        this.chromium = new Chromium(demo);
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src="data:,">                                      | image-alt
            <input type="text">                                     | label
            <p style="color: #bbb; background: #fff">pale</p>       | color-contrast
            <div role="buton">go</div>                              | aria-roles
            <p style="width: 500px">wide</p>                        | sticks out at 360 px
            """)
    void finds_what_somebody_could_not_read(String body, String finding) {
        Page page = chromium.fresh().newPage();
        page.setContent("<!DOCTYPE html><html lang=\"ja\"><title>Bad sample</title><main><h1>Bad sample</h1>" + body + "</main></html>");

        assertThatThrownBy(() -> Chromium.look(page, "bad-sample")).isInstanceOf(AssertionError.class).hasMessageContaining(finding);
    }
}

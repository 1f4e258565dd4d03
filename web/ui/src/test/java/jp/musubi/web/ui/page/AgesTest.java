package jp.musubi.web.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({"PT59S,1分未満", "PT1M,1分", "PT59M59S,59分", "PT1H,1時間", "PT23H59M,23時間", "PT24H,1日", "PT2400H,100日"})
    void tells_the_largest_unit(Duration age, String text) {
        assertThat(new Ages().text(age)).isEqualTo(text);
    }
}

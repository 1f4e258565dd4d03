package jp.musubi.selfinfo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** An item without words would be left out of the sentence that tells the resident what was seen. */
class SeenHouseholdsTest {

    @OnBothDatabases
    void every_kind_of_household_has_words_in_both_languages(TestDatabase db) {
        db.migrate("addressee");
        List<String> kinds = db.inTransaction(entities -> entities
                .createNativeQuery("select distinct code from addressee.household_kind", String.class).getResultList().stream().map(String::valueOf).toList());

        assertThat(kinds).hasSizeGreaterThan(5);
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("jp.musubi.selfinfo.domain.Sentences", locale).keySet())
                    .contains("item.NO_HOUSEHOLD", "item.WITHHELD_HOUSEHOLD").containsAll(kinds.stream().map(kind -> "item.HOUSEHOLD_" + kind).toList());
        }
    }
}

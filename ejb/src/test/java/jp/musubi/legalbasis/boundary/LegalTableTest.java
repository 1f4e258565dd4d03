package jp.musubi.legalbasis.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.legalbasis.boundary.LegalRows.Permission;
import org.junit.jupiter.api.Test;

class LegalTableTest {

    private static final String MUSUBI = "0220199201101700";
    private static final String ENISHI = "0220199301801700";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final LegalRows rows = LegalTableFiles.read("2024-05-27");
    private final LegalTable table = new LegalTable(rows);

    @Test
    void a_town_may_ask_another_for_tax_data_for_child_allowance() {
        PermissionDecision decision = ask("JM01000000081000", "JT01010000000074", "TM00000000000002", TODAY);

        assertThat(decision.allowed()).isTrue();
        assertThat(decision.legalBasis()).contains("別表81の項");
        assertThat(decision.version()).isEqualTo("2024-05-27");
    }

    @Test
    void the_cases_of_the_demo_end_as_documented() {
        assertThat(ask("JM01000000027000", "JT90010000000031", "TM00000000000002", TODAY).reason())
                .isEqualTo(DecisionReason.NOT_YET_IN_FORCE);
        assertThat(ask("JM01000000111000", "JT90010000000102", "TM00000000000002", TODAY).reason())
                .isEqualTo(DecisionReason.NO_LONGER_IN_FORCE);
        assertThat(ask("JM01000000127000", "JT90010000000116", "TM90000000000002", TODAY).reason())
                .isEqualTo(DecisionReason.NO_PRIVACY_ASSESSMENT);
        assertThat(ask("JM01000000070000", "JT01010000000074", "TM00000000000002", TODAY).reason())
                .isEqualTo(DecisionReason.NO_LEGAL_BASIS);
    }

    @Test
    void an_entry_is_in_force_on_its_first_and_last_day() {
        assertThat(ask("JM01000000111000", "JT90010000000102", "TM00000000000002", LocalDate.of(2024, 5, 27)).allowed()).isTrue();
        assertThat(ask("JM01000000111000", "JT90010000000102", "TM00000000000002", LocalDate.of(2025, 3, 31)).allowed()).isTrue();
        assertThat(ask("JM01000000111000", "JT90010000000102", "TM00000000000002", LocalDate.of(2025, 4, 1)).allowed()).isFalse();
    }

    @Test
    void an_institution_does_not_ask_itself_over_the_network() {
        PermissionDecision decision = table.decide(
                new PermissionQuestion(MUSUBI, "JM01000000081000", "JT01010000000074", MUSUBI, "TM00000000000002", TODAY));

        assertThat(decision.reason()).isEqualTo(DecisionReason.NO_LEGAL_BASIS);
    }

    @Test
    void independent_use_needs_an_ordinance_notified_to_the_commission() {
        assertThat(table.entriesOf(MUSUBI, TODAY)).extracting(Permission::ordinance).contains("ORD-0001");
        assertThat(table.entriesOf(ENISHI, LocalDate.of(2025, 1, 1))).extracting(Permission::ordinance).doesNotContain("ORD-0002");
    }

    @Test
    void refuses_rows_that_name_what_is_not_there() {
        Permission lost = new Permission("P9999", "MUNICIPALITY_HEAD", "JM01000000081000", "JT99999999999999", "MUNICIPALITY_HEAD",
                "TM00000000000002", "", "basis", new Validity(TODAY, null), true);
        LegalRows broken = new LegalRows("x", rows.institutionTypes(), rows.institutions(), rows.tasks(), rows.procedures(),
                rows.information(), List.of(lost), List.of(), List.of());

        assertThatThrownBy(() -> new LegalTable(broken)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LegalError.LEGAL_ROWS_INCONSISTENT));
    }

    private PermissionDecision ask(String task, String procedure, String information, LocalDate on) {
        return table.decide(new PermissionQuestion(MUSUBI, task, procedure, ENISHI, information, on));
    }
}

package jp.musubi.web.staff.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.linkage.boundary.InquiryState;
import org.junit.jupiter.api.Test;

class InquiryResultBackingTest {

    private final StaffFixture office = new StaffFixture();
    private final InquiryResultBacking page = new InquiryResultBacking(office.inquiries, office.person);

    @Test
    void shows_the_status_without_opening_the_answer() {
        page.setNumber(StaffFixture.NUMBER);

        page.load();

        assertThat(page.isToBeOpened()).isTrue();
        assertThat(office.opened).isEmpty();
    }

    @Test
    void opens_the_answer_when_asked() {
        page.setNumber(StaffFixture.NUMBER);
        page.load();

        page.open();

        assertThat(office.opened).hasSize(1);
        assertThat(page.getResult().managementNumber()).isEqualTo(StaffFixture.NUMBER);
        assertThat(page.isToBeOpened()).isFalse();
    }

    @Test
    void offers_nothing_to_open_while_waiting() {
        office.state = InquiryState.WAITING_MANUAL;
        page.setNumber(StaffFixture.NUMBER);

        page.load();

        assertThat(page.isToBeOpened()).isFalse();
    }

    @Test
    void names_reasons_of_empty_items_and_leaves_unknown_codes() {
        assertThat(page.reasonOfNull("NotAcceptable")).isNotEqualTo("NotAcceptable");
        assertThat(page.reasonOfNull("Whatever")).isEqualTo("Whatever");
    }
}

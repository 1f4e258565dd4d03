package jp.musubi.web.staff.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import jp.musubi.linkage.boundary.InquiryRow;
import jp.musubi.linkage.boundary.InquiryState;
import org.junit.jupiter.api.Test;

class InquiryListBackingTest {

    private final StaffFixture office = new StaffFixture();
    private final InquiryListBacking page = new InquiryListBacking(office.inquiries);

    @Test
    void lists_all_unless_told_otherwise() {
        page.setShow("no such group");

        page.load();

        assertThat(page.getShow()).isEqualTo("all");
        assertThat(office.filters.get(0).states()).isEmpty();
    }

    @Test
    void lists_only_those_under_way() {
        page.setShow("open");

        page.load();

        assertThat(office.filters.get(0).states()).contains(InquiryState.WAITING_MANUAL).doesNotContain(InquiryState.PROVIDED);
    }

    @Test
    void offers_older_ones_only_after_a_full_page() {
        InquiryRow row = new InquiryRow(StaffFixture.NUMBER, StaffFixture.KNOWN, "t", "p", StaffFixture.ENISHI, "i", InquiryState.SENT, null, null,
                StaffFixture.NOW, Duration.ZERO, "clerk1");
        office.rows = Collections.nCopies(49, row);
        page.load();
        assertThat(page.getOlder()).isEmpty();

        office.rows = Collections.nCopies(50, row);
        page.load();

        assertThat(page.getOlder()).isEqualTo(StaffFixture.NUMBER);
    }
}

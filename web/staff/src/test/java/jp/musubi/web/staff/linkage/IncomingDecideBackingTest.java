package jp.musubi.web.staff.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.DecideProvision.Decision;
import jp.musubi.linkage.boundary.IncomingInquiry;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.ReasonCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingDecideBackingTest {

    private final StaffFixture office = new StaffFixture();
    private final IncomingDecideBacking page = new IncomingDecideBacking(office.incoming, office.addressees, office.person);

    @BeforeEach
    void open() {
        page.setNumber(StaffFixture.NUMBER);
        page.load();
    }

    @Test
    void shows_who_asks_for_whom_on_which_ground() {
        assertThat(page.getInquiry().legalBasis()).isEqualTo("根拠");
        assertThat(page.getAddressee().name()).isEqualTo("試験　花子");
        assertThat(page.isOpen()).isTrue();
    }

    @Test
    void looks_once_however_often_the_page_is_built() {
        // when
        page.lookOver();
        page.load();
        page.change();
        page.load();

        // then
        assertThat(office.looks).isEqualTo(1);
        assertThat(office.decisions).isEmpty();
    }

    @Test
    void hands_in_the_decision_with_its_reason_and_the_version_that_was_seen() {
        // given
        page.setDecision(Decision.REFUSE);
        page.setReason("本人に確かめた");
        page.lookOver();

        // when
        String next = page.decide();

        // then
        assertThat(office.decisions).containsExactly(new DecideProvision(StaffFixture.NUMBER, Decision.REFUSE, 3, "本人に確かめた"));
        assertThat(next).isEqualTo("/linkage/incoming-decide.xhtml?faces-redirect=true&number=" + StaffFixture.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED_BY_CLERK, 提供しないと判断しました。", "NO_LONGER_IN_FORCE, 提供すると判断しましたが、判断した日には法令上の根拠がないため、提供しませんでした。"})
    void tells_a_clerks_refusal_from_one_by_law(ReasonCode reason, String told) {
        // given
        office.heldState = InquiryState.REFUSED_BY_PROVIDER;
        office.heldReason = reason;
        IncomingDecideBacking later = new IncomingDecideBacking(office.incoming, office.addressees, office.person);
        later.setNumber(StaffFixture.NUMBER);

        // when
        later.load();

        // then
        assertThat(later.getOutcome()).isEqualTo(told);
    }

    @Test
    void shows_what_stands_when_somebody_else_was_faster() {
        // given
        office.taken = true;
        office.heldState = InquiryState.PROVIDED;
        office.decided = new IncomingInquiry.Decided("clerk2", "設定した担当に確かめた", StaffFixture.NOW, true);

        // when
        assertThatThrownBy(page::decide).isInstanceOf(BusinessException.class);
        page.load();

        // then
        assertThat(page.isOpen()).isFalse();
        assertThat(page.isMine()).isFalse();
    }

    @Test
    void says_that_the_decision_was_ones_own() {
        // given
        office.heldState = InquiryState.REFUSED_BY_PROVIDER;
        office.decided = new IncomingInquiry.Decided("clerk1", "本人に確かめた", StaffFixture.NOW, false);

        // when
        IncomingDecideBacking again = new IncomingDecideBacking(office.incoming, office.addressees, office.person);
        again.setNumber(StaffFixture.NUMBER);
        again.load();

        // then
        assertThat(again.isMine()).isTrue();
        assertThat(again.isOpen()).isFalse();
    }
}

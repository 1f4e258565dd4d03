package jp.musubi.web.staff.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.musubi.linkage.boundary.RegisterInquiry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InquiryAskBackingTest {

    private static final String TAX = "JM01000000081000-JT01010000000074-TM00000000000002";
    private static final String ACCOUNT = "JM01000000081000-JT01010000000001-TM00000000000089";

    private final StaffFixture office = new StaffFixture();
    private final InquiryAskBacking page = newPage();

    @BeforeEach
    void fill_in() {
        page.setAddresseeNumber(StaffFixture.KNOWN);
        page.setChoice(TAX);
        page.setProvider(StaffFixture.ENISHI);
    }

    @Test
    void offers_what_the_law_permits_and_never_the_own_institution() {
        assertThat(office.choices().inquiries()).extracting("value").containsExactly(TAX, ACCOUNT);
        assertThat(office.choices().providers()).extracting("value").containsExactly(StaffFixture.ENISHI, StaffFixture.MINISTER);
    }

    @Test
    void tells_who_may_not_ask_before_anything_is_filled_in() {
        page.begin();
        office.offered = false;
        assertThatThrownBy(newPage()::begin).as("an office without such a task").hasMessageContaining("LNK-0105");
        office.networkUser = false;
        assertThatThrownBy(newPage()::begin).as("a contractor").hasMessageContaining("LNK-0104");
    }

    @Test
    void shows_the_legal_ground_before_anything_is_sent() {
        // when
        page.lookOver();

        // then
        assertThat(page.isLookingOver()).isTrue();
        assertThat(page.getEntry().legalBasis()).isEqualTo("根拠");
        assertThat(page.getAddressee().name()).isEqualTo("試験　花子");
        assertThat(office.registered).isEmpty();
    }

    @Test
    void refuses_a_provider_that_the_entry_does_not_mean() {
        page.setChoice(ACCOUNT);

        page.lookOver();

        assertThat(page.isLookingOver()).isFalse();
        assertThat(office.refusedFields).containsExactly("form:provider:input");
    }

    @Test
    void refuses_a_person_who_is_not_known_here() {
        page.setAddresseeNumber(StaffFixture.UNKNOWN);

        page.lookOver();

        assertThat(page.isLookingOver()).isFalse();
        assertThat(office.refusedFields).containsExactly("form:addresseeNumber:input");
    }

    @Test
    void refuses_a_number_with_a_wrong_check_digit() {
        char last = StaffFixture.KNOWN.charAt(14);
        page.setAddresseeNumber(StaffFixture.KNOWN.substring(0, 14) + (last == '9' ? '0' : (char) (last + 1)));

        page.lookOver();

        assertThat(office.refusedFields).containsExactly("form:addresseeNumber:input");
    }

    @Test
    void sends_under_the_key_of_the_form_and_leads_to_the_result() {
        // given
        page.lookOver();
        String key = page.getSubmission().getValue();

        // when
        String next = page.send();

        // then
        RegisterInquiry sent = office.registered.get(0);
        assertThat(sent.origin().messageId()).isEqualTo(key);
        assertThat(sent.origin().department()).isEqualTo("1010");
        assertThat(sent.origin().userId()).isEqualTo("clerk1");
        assertThat(sent.addresseeNumber()).isEqualTo(StaffFixture.KNOWN);
        assertThat(next).isEqualTo("/linkage/inquiry-result.xhtml?faces-redirect=true&number=" + StaffFixture.NUMBER);
    }

    @Test
    void sends_the_same_command_when_the_button_is_pressed_twice() {
        // given
        page.lookOver();

        // when
        page.send();
        page.send();

        // then
        assertThat(office.registered.get(1)).isEqualTo(office.registered.get(0));
    }

    @Test
    void takes_a_new_key_when_the_content_was_changed() {
        // given
        page.lookOver();
        String first = page.getSubmission().getValue();

        // when
        page.change();
        page.lookOver();

        // then
        assertThat(page.getSubmission().getValue()).isNotEqualTo(first);
    }

    private InquiryAskBacking newPage() {
        return new InquiryAskBacking(office.inquiries, office.choices(), office.person, office.addressees, office.messages);
    }
}

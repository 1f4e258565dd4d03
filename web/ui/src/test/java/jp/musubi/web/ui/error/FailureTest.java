package jp.musubi.web.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.KernelError;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void finds_the_refusal_under_its_wrappers() {
        // given
        Throwable wrapped = new IllegalStateException(new RuntimeException(new BusinessException(KernelError.EDITED_BY_SOMEONE_ELSE)));

        // when
        Failure failure = Failure.of(wrapped);

        // then
        assertThat(failure.code()).isEqualTo(KernelError.EDITED_BY_SOMEONE_ELSE.code());
        assertThat(failure.kind()).isEqualTo(ErrorCode.Kind.CONFLICT);
        assertThat(failure.text()).contains("ほかの人が先に更新しました");
        assertThat(failure.isUnexpected()).isFalse();
    }

    @Test
    void tells_containers_exceptions_in_our_words() {
        assertThat(Failure.of(new EJBAccessException("no")).status()).isEqualTo(403);
        assertThat(Failure.of(new ConstraintViolationException(Set.of())).code()).isEqualTo(UiError.INPUT_REFUSED.code());
        assertThat(Failure.of(new ViewExpiredException("/x.xhtml")).isExpiredView()).isTrue();
    }

    @Test
    void keeps_an_unexpected_exception_to_itself() {
        // when
        Failure failure = Failure.of(new NullPointerException("secret detail"));

        // then
        assertThat(failure.isUnexpected()).isTrue();
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.text()).doesNotContain("secret");
    }

    @Test
    void an_address_that_is_not_understood_is_a_page_that_is_not_there() {
        assertThat(Failure.of(UiError.INPUT_REFUSED).ofAddress().status()).isEqualTo(404);
        assertThat(Failure.of(UiError.NOT_ALLOWED).ofAddress()).isEqualTo(Failure.of(UiError.NOT_ALLOWED));
    }

    @Test
    void has_words_for_every_status_of_the_container() {
        assertThat(Failure.ofStatus(403).code()).isEqualTo(UiError.NOT_ALLOWED.code());
        assertThat(Failure.ofStatus(404).code()).isEqualTo(UiError.PAGE_NOT_FOUND.code());
        assertThat(Failure.ofStatus(418).code()).isEqualTo(UiError.UNEXPECTED.code());
    }
}

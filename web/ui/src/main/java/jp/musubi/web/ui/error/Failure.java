package jp.musubi.web.ui.error;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.validation.ConstraintViolationException;
import java.io.FileNotFoundException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;

/**
 * What a failure means to the person at the page.
 *
 * @param text what is wrong and what to do, without personal data
 */
public record Failure(ErrorCode.Kind kind, String code, String text) {

    /** Finds the first cause that has a meaning; anything else is unexpected. */
    public static Failure of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).map(Failure::meaning).filter(Objects::nonNull)
                .findFirst().orElseGet(() -> of(UiError.UNEXPECTED));
    }

    public static Failure of(ErrorCode error) {
        return new Failure(error.kind(), error.code(), error.text(Locale.JAPANESE));
    }

    /** For the container's own refusals. */
    public static Failure ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> of(UiError.NOT_ALLOWED);
            case 400, 404, 405 -> of(UiError.PAGE_NOT_FOUND);
            default -> of(UiError.UNEXPECTED);
        };
    }

    /** What it means when nothing was sent and only the address can be wrong. */
    Failure ofAddress() {
        return UiError.INPUT_REFUSED.code().equals(code) ? of(UiError.PAGE_NOT_FOUND) : this;
    }

    public boolean isUnexpected() {
        return UiError.UNEXPECTED.code().equals(code);
    }

    public boolean isExpiredView() {
        return UiError.VIEW_EXPIRED.code().equals(code);
    }

    public int status() {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNAVAILABLE -> isUnexpected() ? 500 : 503;
        };
    }

    /** @param incident number of the line in the log, empty when there is none */
    public FacesMessage message(String incident) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, (code + " " + incident).strip());
    }

    private static Failure meaning(Throwable cause) {
        if (cause instanceof BusinessException) {
            BusinessException refused = (BusinessException) cause;
            return new Failure(refused.errorCode().kind(), refused.code(), refused.text(Locale.JAPANESE));
        }
        if (cause instanceof ConstraintViolationException) {
            return of(UiError.INPUT_REFUSED);
        }
        if (cause instanceof EJBAccessException) {
            return of(UiError.NOT_ALLOWED);
        }
        if (cause instanceof ViewExpiredException) {
            return of(UiError.VIEW_EXPIRED);
        }
        return cause instanceof FileNotFoundException ? of(UiError.PAGE_NOT_FOUND) : null;
    }
}

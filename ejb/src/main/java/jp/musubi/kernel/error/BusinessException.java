package jp.musubi.kernel.error;

import jakarta.ejb.ApplicationException;
import java.util.Locale;

/** A door said no. Carries a code and arguments without personal data; rolls the transaction back. */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode errorCode;
    private final transient Object[] arguments;

    public BusinessException(ErrorCode errorCode, Object... arguments) {
        super(errorCode.code() + " " + errorCode.text(Locale.ENGLISH, arguments));
        this.errorCode = errorCode;
        this.arguments = arguments.clone();
    }

    public BusinessException(ErrorCode errorCode, Throwable cause, Object... arguments) {
        this(errorCode, arguments);
        initCause(cause);
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    /** What the text names: never personal data. */
    public Object[] arguments() {
        return arguments.clone();
    }

    public String code() {
        return errorCode.code();
    }

    public String text(Locale locale) {
        return errorCode.text(locale, arguments);
    }
}

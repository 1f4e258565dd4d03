package jp.musubi.kernel.envelope;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.json.Json;

/** Turns the plain JSON types of an envelope's body into a checked record. */
public final class CheckedBody {

    private CheckedBody() {
    }

    /**
     * @param invalid code of the refusal; its text takes the member that is wrong
     * @throws BusinessException with that code
     */
    public static <T> T of(Map<String, Object> plain, Class<T> type, Validator validator, ErrorCode invalid) {
        T body = convert(plain, type, invalid);
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            String member = violations.stream().map(v -> v.getPropertyPath().toString()).sorted().findFirst().orElse("");
            throw new BusinessException(invalid, member);
        }
        return body;
    }

    private static <T> T convert(Map<String, Object> plain, Class<T> type, ErrorCode invalid) {
        if (plain == null) {
            throw new BusinessException(invalid, "body");
        }
        try {
            return Json.convert(plain, type);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(invalid, e, "body");
        }
    }
}

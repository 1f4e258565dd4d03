package jp.musubi.kernel.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which error each field of a row has, for rows that are judged one by one.
 *
 * @param byField in the order in which a row's faults are told
 */
public record FieldErrors(Map<String, ErrorCode> byField) {

    /** @throws BusinessException with the error of the row's first wrong field */
    public void check(Validator validator, Object row) {
        Set<String> wrong = validator.validate(row).stream().map(ConstraintViolation::getPropertyPath)
                .map(Object::toString).collect(Collectors.toSet());
        byField.forEach((field, error) -> {
            if (wrong.contains(field)) {
                throw new BusinessException(error);
            }
        });
    }
}

package jp.musubi.ws.exchange;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Violated constraints of a door as refusals of the wire's fields. */
final class ConstraintRefusals {

    private static final int MOST = 100;

    private static final Map<String, ExchangeError> ERRORS = Map.of(
            "NotNull", ExchangeError.FIELD_MISSING,
            "NotBlank", ExchangeError.FIELD_MISSING,
            "NotEmpty", ExchangeError.FIELD_MISSING,
            "Size", ExchangeError.WRONG_LENGTH,
            "Min", ExchangeError.UNKNOWN_VALUE,
            "Max", ExchangeError.UNKNOWN_VALUE);

    private ConstraintRefusals() {
    }

    static Refusal of(ConstraintViolationException invalid) {
        List<FieldRefusal> fields = invalid.getConstraintViolations().stream()
                .map(ConstraintRefusals::field)
                .sorted(Comparator.comparing(FieldRefusal::field).thenComparing(FieldRefusal::code))
                .limit(MOST)
                .toList();
        return Refusal.of(fields);
    }

    private static FieldRefusal field(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return FieldRefusal.of(ERRORS.getOrDefault(constraint, ExchangeError.WRONG_FORMAT), name(violation.getPropertyPath()));
    }

    /** Wire name of the last property, with the place of its row where it stands in a list. */
    private static String name(Path path) {
        String last = "";
        String place = "";
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                place = "[" + (node.getIndex() + 1) + "]";
            }
            last = node.getName() == null ? last : node.getName();
        }
        return WireNames.of(last) + place;
    }
}

package jp.musubi.ws.exchange;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Violated constraints of a door as refusals of the wire's fields. */
final class ConstraintRefusals {

    private static final int MOST = 100;
    /** The doors' patterns end long before; longer texts would cost too much to compare. */
    private static final int LONGEST_MATCHED = 1_000;
    /** A class of characters and how often it may stand. */
    private static final java.util.regex.Pattern CLASS = java.util.regex.Pattern.compile("(\\[[^\\]]+\\])(\\{[0-9,]+\\})?");

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
        ExchangeError error = breaksOnlyTheLength(violation) ? ExchangeError.WRONG_LENGTH
                : ERRORS.getOrDefault(constraint, ExchangeError.WRONG_FORMAT);
        return FieldRefusal.of(error, name(violation));
    }

    /** The schema of the XML has lengths beside its patterns, so that both wires refuse the same for the same. */
    private static boolean breaksOnlyTheLength(ConstraintViolation<?> violation) {
        if (!(violation.getInvalidValue() instanceof String text)
                || !(violation.getConstraintDescriptor().getAnnotation() instanceof Pattern pattern) || pattern.regexp().contains("(")) {
            return false;
        }
        String ofAnyLength = CLASS.matcher(pattern.regexp()).replaceAll("$1*");
        return text.length() > LONGEST_MATCHED || text.matches(ofAnyLength);
    }

    /** Wire name of the last property, with the place of its row where it stands in a list. */
    private static String name(ConstraintViolation<?> violation) {
        Path path = violation.getPropertyPath();
        String last = "";
        String place = "";
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                place = "[" + (node.getIndex() + 1) + "]";
            }
            last = node.getName() == null ? last : node.getName();
        }
        // The messages of that room are our own, and spell a field as the door does.
        boolean same = violation.getRootBeanClass().getName().startsWith("jp.musubi.addressee.");
        return (same ? last : WireNames.of(last)) + place;
    }
}

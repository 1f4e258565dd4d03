package jp.musubi.linkage.domain;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaRow;

/** Turns the texts of a record into a row whose every field has its form, or says which field has not. */
final class RowParser {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private final Validator validator;

    RowParser(Validator validator) {
        this.validator = validator;
    }

    /**
     * One of the two is null.
     *
     * @param recordNumber レコード識別番号, 0 when unreadable
     */
    record Parsed(int position, int recordNumber, ReplicaRow row, RejectedRow rejected) {
    }

    Parsed parse(RawRow raw) {
        int number = number(raw.fields().get("RecordIdentificationNumber"));
        if (raw.oddity() != null) {
            return rejected(raw, number, raw.oddity());
        }
        try {
            ReplicaRow row = row(raw, number);
            Set<ConstraintViolation<ReplicaRow>> violations = validator.validate(row);
            return violations.isEmpty() ? new Parsed(raw.position(), number, row, null)
                    : rejected(raw, number, field(violations));
        } catch (DateTimeException wrong) {
            return rejected(raw, number, "Date");
        } catch (IllegalArgumentException wrong) {
            return rejected(raw, number, "SegmentOfRegistrationDelete");
        }
    }

    private static ReplicaRow row(RawRow raw, int number) {
        Map<String, String> fields = raw.fields();
        LocalDate end = date(fields.get("PublishedEndDate"));
        return new ReplicaRow(number, fields.get("AddressNumber"), fields.get("SpecificPersonalInformationCode"),
                fields.get("DataSetIdentificationItemCode"), fields.get("DataSetRecordKey"),
                present(fields.get("ParentDataSetRecordKey")), fields.get("SPIMajorVersion"),
                date(fields.get("PublicationDate")), OPEN_END.equals(end) ? null : end,
                present(fields.get("AdministrativeRegionCode")),
                RegistrationOrDeletion.of(fields.get("SegmentOfRegistrationDelete")), items(raw));
    }

    private static List<ReplicaItem> items(RawRow raw) {
        return raw.items().stream().map(item -> new ReplicaItem(item.get("Code"), present(item.get("Version")),
                instant(item.get("TimeAndDateOfUpdate")), item.get("Value"), item.get("ReasonOfNull"))).toList();
    }

    private static Parsed rejected(RawRow raw, int number, String field) {
        return new Parsed(raw.position(), number, null, new RejectedRow(LinkageError.ROW_FIELD_INVALID, field));
    }

    /** Path of the first broken field in the order of their names, for example {@code items[0].code}. */
    private static String field(Set<ConstraintViolation<ReplicaRow>> violations) {
        return violations.stream().map(violation -> violation.getPropertyPath().toString()).sorted().findFirst().orElse("");
    }

    private static LocalDate date(String text) {
        return present(text) == null ? null : LocalDate.parse(text);
    }

    private static Instant instant(String text) {
        return present(text) == null ? null : Instant.parse(text);
    }

    private static String present(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
}

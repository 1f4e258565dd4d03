package jp.musubi.ws.hostile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A simple type of the contract with a sound value.
 *
 * @param base built-in type: {@code string}, {@code date}, {@code dateTime}, {@code int} or {@code base64Binary}
 * @param longest characters; 0 for no limit of its own
 * @param pattern empty for any characters
 * @param choice whether only certain values are allowed
 */
record LeafType(String name, String base, int longest, String pattern, boolean choice, String sound) {

    /** What nobody would refuse. Codes and numbers are well-formed and stand for nobody. */
    static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("MsgId", "hostile-1"), Map.entry("MsgMode", "0"), Map.entry("SystemID", "musubi-child"), Map.entry("DestinationSystemID", "musubi"), Map.entry("UnitCode", "1010"),
            Map.entry("UserID", "u0001"), Map.entry("AddressNumber", "000000000000019"), Map.entry("InstitutionCode", "0220199301801700"),
            Map.entry("TaskCode", "JM01000000081000"), Map.entry("ProcedureCode", "JT01010000000074"), Map.entry("SpecificPersonalInformationCode", "TM00000000000002"),
            Map.entry("ManagementNumber", "0220199201101700-20200101000000-000001-01"), Map.entry("ReceiptNumber", "00000000-0000-7000-8000-000000000000"),
            Map.entry("Flag", "0"), Map.entry("Digit", "0"), Map.entry("Date", "2026-06-01"), Map.entry("Instant", "2026-06-01T00:00:00Z"),
            Map.entry("Count", "1"), Map.entry("RowNumber", "1"), Map.entry("DataSetIdentificationItemCode", "0001"), Map.entry("DataSetRecordKey", "2026"),
            Map.entry("LayoutVersion", "0001"), Map.entry("AdministrativeRegionCode", "220191"), Map.entry("SegmentOfRegistrationDelete", "1"),
            Map.entry("ItemCode", "ZE0001"), Map.entry("ItemVersion", "0001"), Map.entry("ItemValue", "1"), Map.entry("FileName", "hostile.xml"),
            Map.entry("Attachment", "eA=="), Map.entry("Cursor", "00000000-0000-7000-8000-000000000000"), Map.entry("IndividualNumber", "000000000000"), Map.entry("NumberChangeGround", "ON_REQUEST"));

    private static final int WORTH_SENDING = 5_000;

    String json(String text) {
        return base.equals("int") && text.matches("-?\\d+") ? text : "\"" + text.replace("\"", "\\\"") + "\"";
    }

    /** One character too many, each of them allowed. */
    Optional<String> tooLong() {
        return longest == 0 || longest > WORTH_SENDING || choice ? Optional.empty()
                : Optional.of(sound + sound.substring(sound.length() - 1).repeat(longest + 1 - sound.length()));
    }

    /** As long as it should be, with a character that it must not have; a day, a time or a number that is none. */
    Optional<String> wrongCharacters() {
        return switch (base) {
            case "date" -> Optional.of("2026-02-30");
            case "dateTime" -> Optional.of("2026-06-01T25:00:00Z");
            case "int" -> Optional.of("one");
            case "string" -> pattern.isEmpty() || choice ? Optional.empty() : Optional.of(sound.substring(0, sound.length() - 1) + "＃");
            default -> Optional.empty();
        };
    }

    /** A value of the right form that is none of those allowed. */
    Optional<String> unknown() {
        return choice ? Optional.of(Pattern.matches("\\d", sound) ? "7" : "NOBODY_KNOWS") : Optional.empty();
    }
}

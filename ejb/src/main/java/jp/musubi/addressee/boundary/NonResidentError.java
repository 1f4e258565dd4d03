package jp.musubi.addressee.boundary;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.kernel.error.ErrorCode;

/**
 * エラーコード. E0001 to E0004 are the official ones (住登外者宛名番号付番API仕様 2.0, エラーコード一覧), with their texts to the letter;
 * causes without an official code have E0101 and up: to 0110 one parameter, from 0111 the message, 012 the registry, 013 the
 * 個人番号 and whose it is.
 */
public enum NonResidentError implements ErrorCode {
    ITEM_MISSING("E0001", Kind.INVALID),
    ITEM_CHARACTERS("E0002", Kind.INVALID),
    ITEM_DIGITS("E0003", Kind.INVALID),
    ITEM_CORRELATION("E0004", Kind.INVALID),
    ITEM_TOO_LONG("E0101", Kind.INVALID),
    ITEM_CODE_UNKNOWN("E0102", Kind.INVALID),
    ITEM_DATE("E0103", Kind.INVALID),
    ITEM_CHECK_DIGIT("E0104", Kind.INVALID),
    ITEM_ELEMENTS("E0105", Kind.INVALID),
    ITEM_UNKNOWN("E0106", Kind.INVALID),
    ITEM_NOT_TEXT("E0107", Kind.INVALID),
    ITEM_IN_THE_FUTURE("E0108", Kind.INVALID),
    ITEM_UNKNOWN_DATE("E0109", Kind.INVALID),
    /** Arguments: the parameter, the first and the last day that it may be. */
    ITEM_IMPLAUSIBLE_DAY("E0110", Kind.INVALID),
    BODY_NOT_JSON("E0111", Kind.INVALID),
    BODY_TOO_LONG("E0112", Kind.TOO_LARGE),
    BODY_OF_ANOTHER_TYPE("E0113", Kind.INVALID),
    METHOD_OTHER_THAN_POST("E0114", Kind.INVALID),
    PARAMETER_IN_THE_ADDRESS("E0115", Kind.INVALID),
    PATH_UNKNOWN("E0116", Kind.NOT_FOUND),
    MUNICIPALITY_OF_ANOTHER("E0121", Kind.FORBIDDEN),
    NUMBER_NOT_REGISTERED("E0122", Kind.NOT_FOUND),
    NUMBER_OF_A_RESIDENT("E0123", Kind.CONFLICT),
    NUMBER_DELETED("E0124", Kind.CONFLICT),
    EDITED_BY_ANOTHER("E0125", Kind.CONFLICT),
    HIDDEN_FROM_OTHER_TASKS("E0126", Kind.FORBIDDEN),
    SEVERAL_CANDIDATES("E0127", Kind.CONFLICT),
    MERGE_TARGET_NOT_REGISTERED("E0128", Kind.NOT_FOUND),
    MERGE_TARGET_IS_MERGED("E0129", Kind.CONFLICT),
    MERGE_SOURCE_IS_A_TARGET("E0130", Kind.CONFLICT),
    HISTORY_FULL("E0131", Kind.CONFLICT),
    NOT_MERGED("E0132", Kind.CONFLICT),
    STALE_EDIT("E0133", Kind.CONFLICT),
    NUMBER_OF_A_DECEASED("E0134", Kind.CONFLICT),
    HIDDEN_BY_ANOTHER("E0135", Kind.FORBIDDEN),
    BUSINESS_ID_OF_ANOTHER("E0136", Kind.FORBIDDEN),
    PROTECTED_FROM_CLERKS("E0137", Kind.FORBIDDEN),
    NUMBER_OF_A_CORPORATION("E0138", Kind.CONFLICT),
    /** A 統合宛名 is there for all tasks. */
    HIDDEN_WITH_A_NUMBER("E0139", Kind.CONFLICT),
    /** The registry's own reasons against a 個人番号 or against who is said to stand behind a number. */
    NUMBER_HELD_BY_ANOTHER("E0141", Kind.CONFLICT, AddresseeError.INDIVIDUAL_NUMBER_HELD_BY_ANOTHER),
    NUMBER_DIFFERS("E0142", Kind.CONFLICT, AddresseeError.INDIVIDUAL_NUMBER_DIFFERS),
    /** Arguments: those of the reason. */
    PERSON_DISAGREES("E0143", Kind.CONFLICT, AddresseeError.LINKED_PERSON_DISAGREES),
    NAME_AND_BIRTH_DATE_BOTH_DIFFER("E0144", Kind.CONFLICT, AddresseeError.NAME_AND_BIRTH_DATE_DIFFER),
    FIRST_NUMBER_OF_ANOTHER("E0145", Kind.FORBIDDEN, AddresseeError.FIRST_NUMBER_OF_ANOTHER_SYSTEM),
    /** Argument: the code of the registry's reason, for which this path has no word of its own. */
    REGISTRY_REFUSED("E0146", Kind.CONFLICT),
    /** Arguments: how each of the four items differs. */
    MERGED_PERSON_DISAGREES("E0147", Kind.CONFLICT),
    MERGE_OF_TWO_PERSONS("E0148", Kind.CONFLICT),
    /** Arguments: how each of the four items differs. */
    TAKEN_OVER_PERSON_DISAGREES("E0149", Kind.CONFLICT),
    NUMBER_BESIDE_OTHER_ITEMS("E0150", Kind.CONFLICT, AddresseeError.NUMBER_BESIDE_OTHER_ITEMS);

    private static final Map<AddresseeError, NonResidentError> BY_REASON = Arrays.stream(values())
            .filter(error -> error.reason != null).collect(Collectors.toUnmodifiableMap(error -> error.reason, Function.identity()));

    private final String code;
    private final Kind kind;
    private final AddresseeError reason;

    NonResidentError(String code, Kind kind) {
        this(code, kind, null);
    }

    NonResidentError(String code, Kind kind, AddresseeError reason) {
        this.code = code;
        this.kind = kind;
        this.reason = reason;
    }

    /** The official path's own code for what the registry refused. */
    public static Optional<NonResidentError> of(ErrorCode reason) {
        return reason instanceof AddresseeError known ? Optional.ofNullable(BY_REASON.get(known)) : Optional.empty();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

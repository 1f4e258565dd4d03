package jp.musubi.ws.exchange;

import java.util.List;
import java.util.Locale;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;

/** What every failure becomes before it is written to the wire: a code, both languages, the fields concerned. */
public record Refusal(ErrorCode error, String messageJa, String messageEn, List<FieldRefusal> fields) {

    public Refusal {
        fields = List.copyOf(fields);
    }

    public static Refusal of(ErrorCode error, Object... arguments) {
        return new Refusal(error, error.text(Locale.JAPANESE, arguments), error.text(Locale.ENGLISH, arguments), List.of());
    }

    /** One wrong field speaks for itself; several are gathered under one code. */
    public static Refusal of(BusinessException refused) {
        List<FieldRefusal> fields = fields(refused);
        if (fields.size() == 1) {
            return new Refusal(refused.errorCode(), fields.get(0).messageJa(), fields.get(0).messageEn(), fields);
        }
        return new Refusal(refused.errorCode(), refused.text(Locale.JAPANESE), refused.text(Locale.ENGLISH), fields);
    }

    private static List<FieldRefusal> fields(BusinessException refused) {
        if (refused instanceof NumberingRefused numbering) {
            return numbering.faults().stream().map(fault -> new FieldRefusal(fault.parameter(), fault.error().code(), fault.message(),
                    fault.messageEn())).toList();
        }
        return refused instanceof FieldsRefused named ? named.fields() : List.of();
    }

    public static Refusal of(List<FieldRefusal> fields) {
        return of(new FieldsRefused(fields));
    }

    public String code() {
        return fields.size() == 1 ? fields.get(0).code() : error.code();
    }

    /** Whether the edge itself turned the message away, so that no door has noted it. */
    public boolean isOfTheEdge() {
        return error instanceof ExchangeError;
    }
}

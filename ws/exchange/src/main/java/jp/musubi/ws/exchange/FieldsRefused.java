package jp.musubi.ws.exchange;

import java.util.List;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;

/** A message whose fields are not as the contract says. */
public class FieldsRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldRefusal> fields;

    public FieldsRefused(List<FieldRefusal> fields) {
        super(ExchangeError.FIELDS_INVALID, fields.size());
        this.fields = List.copyOf(fields);
    }

    public static FieldsRefused one(ErrorCode error, String field, Object... further) {
        return new FieldsRefused(List.of(FieldRefusal.of(error, field, further)));
    }

    public List<FieldRefusal> fields() {
        return fields;
    }
}

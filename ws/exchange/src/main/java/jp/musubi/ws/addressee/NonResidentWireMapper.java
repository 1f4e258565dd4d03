package jp.musubi.ws.addressee;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.ws.addressee.v1.NonResidentChange;
import jp.musubi.ws.addressee.v1.NonResidentMerge;
import jp.musubi.ws.addressee.v1.NonResidentMessage;
import jp.musubi.ws.exchange.ExchangeError;
import jp.musubi.ws.exchange.FieldRefusal;
import jp.musubi.ws.exchange.FieldsRefused;

/** 異動処理 on the wire to its commands, with the codes of the official API for what cannot be read. */
final class NonResidentWireMapper {

    private NonResidentWireMapper() {
    }

    static NonResidentEdit edit(NonResidentMessage message) {
        return new NonResidentEdit(new NonResidentNumber(message.addresseeNumber()), message.revision(), message.operatorId(), message.messageId());
    }

    /** @throws FieldsRefused E0001, E0003 */
    static NonResidentNumber main(NonResidentMerge message) {
        String number = message.mergedInto();
        if (number == null) {
            throw refused(NumberingFault.of(NonResidentError.ITEM_MISSING, NonResidentItem.NAYOSESAKIATENABANGO), "mergedInto");
        }
        if (!number.matches(NonResidentNumber.FORMAT)) {
            throw refused(NumberingFault.of(NonResidentError.ITEM_DIGITS, NonResidentItem.NAYOSESAKIATENABANGO, 15), "mergedInto");
        }
        return new NonResidentNumber(number);
    }

    /**
     * An item that is {@code null} sets nothing.
     *
     * @throws FieldsRefused E0106 for everything that is not 宛名基本情報
     */
    static Map<NonResidentItem, String> items(NonResidentChange message) {
        if (message.items() == null) {
            throw FieldsRefused.one(ExchangeError.FIELD_MISSING, "items");
        }
        Map<NonResidentItem, String> values = new EnumMap<>(NonResidentItem.class);
        message.items().forEach((parameter, value) -> {
            NonResidentItem item = NonResidentItem.of(parameter).filter(NonResidentItem.BASIC::contains)
                    .orElseThrow(() -> refused(NumberingFault.of(NonResidentError.ITEM_UNKNOWN), "items"));
            if (value != null) {
                values.put(item, value);
            }
        });
        return values;
    }

    private static FieldsRefused refused(NumberingFault fault, String field) {
        return new FieldsRefused(List.of(new FieldRefusal(field, fault.error().code(), fault.message(), fault.messageEn())));
    }
}

package jp.musubi.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.ws.addressee.v1.registration.AddresseeRow;
import jp.musubi.ws.addressee.v1.registration.CorporationRow;
import jp.musubi.ws.addressee.v1.registration.RowNote;
import jp.musubi.ws.addressee.v1.registration.StayAbroad;

/** Rows of 宛名の登録 of people and corporations whom nobody else has, each under a number of its own. */
final class AddresseeRows {

    static final String NAME = "石　鹸太郎";
    private static final long FIRST_SERIAL = 90_000_000_070_000L;
    private static final AtomicLong USED = new AtomicLong();

    private AddresseeRows() {
    }

    static StayAbroad address(String text) {
        StayAbroad abroad = new StayAbroad();
        abroad.setAddress(text);
        return abroad;
    }

    static AddresseeRow row() {
        AddresseeRow row = new AddresseeRow();
        row.setAddresseeNumber(number());
        row.setName(NAME);
        row.setKana("イシ　ケンタロウ");
        row.setBirthDate("1985-05-05");
        row.setSex("1");
        row.setAddress("結市本町九丁目9番9号");
        row.setState("RESIDENT");
        return row;
    }

    static AddresseeRow copied(AddresseeRow from) {
        AddresseeRow row = new AddresseeRow();
        row.setAddresseeNumber(from.getAddresseeNumber());
        row.setName(from.getName());
        row.setKana(from.getKana());
        row.setBirthDate(from.getBirthDate());
        row.setSex(from.getSex());
        return row;
    }

    static CorporationRow corporation(String name) {
        CorporationRow row = new CorporationRow();
        row.setAddresseeNumber(number());
        row.setName(name);
        row.setKana("ケンショウセッケン");
        row.setAddress("結市本町九丁目9番1号");
        row.setState("ACTIVE");
        row.setChangedOn("2020-04-01");
        return row;
    }

    /** The row as JSON says it: the names with a small first letter, and nothing for what is not said. */
    static Map<String, Object> json(AddresseeRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (var field : AddresseeRow.class.getDeclaredFields()) {
            try {
                Object value = AddresseeRow.class.getMethod("get" + Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1)).invoke(row);
                if (value != null) {
                    json.put(field.getName(), value instanceof StayAbroad abroad ? Map.of("address", abroad.getAddress()) : value);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return json;
    }

    /** A 宛名番号 that nobody has. */
    static String number() {
        AddresseeNumber[] free = new AddresseeNumber[1];
        do {
            AddresseeNumber.ofSerial(FIRST_SERIAL + USED.getAndIncrement()).ifPresent(number -> free[0] = number);
        } while (free[0] == null);
        return free[0].value();
    }

    static RowNote note(int row, String code) {
        RowNote note = new RowNote();
        note.setRow(row);
        note.setCode(code);
        return note;
    }
}

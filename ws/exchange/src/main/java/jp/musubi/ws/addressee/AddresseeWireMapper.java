package jp.musubi.ws.addressee;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeRegistration;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegisterAddressees;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ReportedChange;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.ws.addressee.v1.AddresseeBatch;
import jp.musubi.ws.addressee.v1.AddresseeRow;

/** 付番依頼 on the wire to its command. What cannot be read becomes null, and the door rejects the row for it. */
final class AddresseeWireMapper {

    /** A term that ends before it begins: the door rejects it, so an unreadable date never ends a protection. */
    private static final LocalDate[] UNREADABLE_TERM = {LocalDate.MAX, LocalDate.MIN};

    /** 生年月日不詳フラグ. */
    private static final String KNOWN = "0";
    private static final String UNKNOWN = "1";

    private AddresseeWireMapper() {
    }

    static RegisterAddressees command(AddresseeBatch batch) {
        List<AddresseeRow> rows = batch.rows();
        return new RegisterAddressees(rows == null ? null
                : Arrays.asList(rows.stream().map(AddresseeWireMapper::row).toArray(AddresseeRegistration[]::new)));
    }

    private static AddresseeRegistration row(AddresseeRow row) {
        if (row == null) {
            return null;
        }
        LocalDate[] term = term(row);
        return new AddresseeRegistration(row.addresseeNumber(), row.individualNumber(), row.residentCode(), row.name(),
                row.kana(), birthDate(row), Sex.of(row.sex()).orElse(null), row.address(), state(row.state()), term[0], term[1],
                row.businessId(), row.ownSystemId(), new ReportedChange(dayToldBy(row.changedOn()), row.changeGround(),
                        dayToldBy(row.correctsChangeOn())), new OtherNames(row.formerSurname(), row.formerSurnameKana(), row.alias(),
                                row.aliasKana(), row.latinName(), row.readingConfirmed()),
                Objects.requireNonNullElse(row.abroad(), StayAbroad.NONE));
    }

    /** Null for what is neither a day nor said to be unknown. */
    private static BirthDate birthDate(AddresseeRow row) {
        String flag = row.birthDateUnknown();
        if (UNKNOWN.equals(flag)) {
            return BirthDate.unknown(row.birthDate(), row.birthDateNotation());
        }
        boolean known = row.birthDateNotation() == null && (flag == null || KNOWN.equals(flag));
        return known ? BirthDate.on(date(row.birthDate())) : null;
    }

    /** Null for what is not said. */
    static LocalDate dayToldBy(String text) {
        return text == null ? null : Optional.ofNullable(date(text)).orElse(ReportedChange.NO_DAY);
    }

    private static LocalDate[] term(AddresseeRow row) {
        LocalDate from = date(row.supportMeasureFrom());
        LocalDate until = date(row.supportMeasureUntil());
        boolean unreadable = from == null && row.supportMeasureFrom() != null || until == null && row.supportMeasureUntil() != null;
        return unreadable ? UNREADABLE_TERM : new LocalDate[] {from, until};
    }

    /** Null when there is no date or none that can be read. */
    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static RegistrationState state(String name) {
        return Arrays.stream(RegistrationState.values()).filter(state -> state.name().equals(name)).findFirst().orElse(null);
    }
}

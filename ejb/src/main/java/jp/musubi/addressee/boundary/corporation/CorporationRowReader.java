package jp.musubi.addressee.boundary.corporation;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.domain.corporation.CorporationChange;
import jp.musubi.addressee.domain.corporation.CorporationContent;
import jp.musubi.addressee.domain.corporation.CorporationRow;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.FieldErrors;
import jp.musubi.kernel.time.JapaneseDates;

/** Judges a row's fields by themselves: characters, lengths, check digits, dates. */
final class CorporationRowReader {

    private static final Map<String, ErrorCode> FIELD_ERRORS = new LinkedHashMap<>();

    static {
        FIELD_ERRORS.put("addresseeNumber", AddresseeError.ADDRESSEE_NUMBER_MALFORMED);
        FIELD_ERRORS.put("headNumber", AddresseeError.ADDRESSEE_NUMBER_MALFORMED);
        FIELD_ERRORS.put("corporateNumber", AddresseeError.CORPORATE_NUMBER_MALFORMED);
        FIELD_ERRORS.put("name", CorporationError.NAME_INVALID);
        FIELD_ERRORS.put("kana", CorporationError.KANA_INVALID);
        FIELD_ERRORS.put("address", CorporationError.ADDRESS_INVALID);
        FIELD_ERRORS.put("state", CorporationError.STATE_MISSING);
        FIELD_ERRORS.put("changedOn", CorporationError.CHANGE_DATE_INVALID);
    }

    private final Validator validator;
    private final Clock clock;

    CorporationRowReader(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** @throws BusinessException with the error of the row's first wrong field */
    CorporationRow read(int row, CorporationRegistration told) {
        new FieldErrors(FIELD_ERRORS).check(validator, told);
        Optional<AddresseeNumber> head = Optional.ofNullable(told.headNumber()).map(AddresseeNumber::new);
        Optional<CorporateNumber> number = Optional.ofNullable(told.corporateNumber()).map(CorporateNumber::new);
        if (head.isPresent() && number.isPresent()) {
            throw new BusinessException(CorporationError.NUMBER_OF_A_BRANCH);
        }
        return new CorporationRow(row, new AddresseeNumber(told.addresseeNumber()),
                new CorporationContent(told.name(), told.kana(), told.address(), told.state(), number, head), change(told));
    }

    private CorporationChange change(CorporationRegistration told) {
        LocalDate today = JapaneseDates.today(clock);
        LocalDate corrected = told.correctsChangeOn();
        if (told.changedOn().isAfter(today) || corrected != null && corrected.isAfter(today)) {
            throw new BusinessException(CorporationError.CHANGE_DATE_INVALID);
        }
        return new CorporationChange(told.changedOn(), ground(told.ground()), Optional.ofNullable(corrected));
    }

    private static Optional<CorporationGround> ground(String name) {
        return Optional.ofNullable(name).map(told -> Stream.of(CorporationGround.values()).filter(ground -> ground.name().equals(told)).findFirst()
                .orElseThrow(() -> new BusinessException(CorporationError.GROUND_UNKNOWN)));
    }
}

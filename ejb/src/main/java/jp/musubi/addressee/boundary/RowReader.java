package jp.musubi.addressee.boundary;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.FieldErrors;
import jp.musubi.kernel.time.JapaneseDates;

/** Judges a row's fields by themselves: characters, lengths, check digits, dates. */
final class RowReader {

    private static final Map<String, ErrorCode> FIELD_ERRORS = new LinkedHashMap<>();

    static {
        FIELD_ERRORS.put("addresseeNumber", AddresseeError.ADDRESSEE_NUMBER_MALFORMED);
        FIELD_ERRORS.put("individualNumber", AddresseeError.INDIVIDUAL_NUMBER_MALFORMED);
        FIELD_ERRORS.put("residentCode", AddresseeError.RESIDENT_CODE_MALFORMED);
        FIELD_ERRORS.put("name", AddresseeError.NAME_INVALID);
        FIELD_ERRORS.put("kana", AddresseeError.KANA_INVALID);
        FIELD_ERRORS.put("birthDate", AddresseeError.BIRTH_DATE_INVALID);
        FIELD_ERRORS.put("birthDate.unknown", AddresseeError.BIRTH_DATE_INVALID);
        FIELD_ERRORS.put("birthDate.notation", AddresseeError.BIRTH_DATE_INVALID);
        FIELD_ERRORS.put("sex", AddresseeError.SEX_MISSING);
        FIELD_ERRORS.put("address", AddresseeError.ADDRESS_INVALID);
        FIELD_ERRORS.put("otherNames.formerSurname", AddresseeError.FORMER_SURNAME_INVALID);
        FIELD_ERRORS.put("otherNames.formerSurnameKana", AddresseeError.FORMER_SURNAME_INVALID);
        FIELD_ERRORS.put("otherNames.alias", AddresseeError.ALIAS_INVALID);
        FIELD_ERRORS.put("otherNames.aliasKana", AddresseeError.ALIAS_INVALID);
        FIELD_ERRORS.put("otherNames.latinName", AddresseeError.LATIN_NAME_INVALID);
        FIELD_ERRORS.put("otherNames.readingConfirmed", AddresseeError.READING_CONFIRMATION_INVALID);
        FIELD_ERRORS.put("abroad.countryCode", AddresseeError.ADDRESS_ABROAD_INVALID);
        FIELD_ERRORS.put("abroad.countryName", AddresseeError.ADDRESS_ABROAD_INVALID);
        FIELD_ERRORS.put("abroad.address", AddresseeError.ADDRESS_ABROAD_INVALID);
        FIELD_ERRORS.put("abroad.managingBodyName", AddresseeError.MANAGING_BODY_INVALID);
        FIELD_ERRORS.put("state", AddresseeError.STATE_MISSING);
        FIELD_ERRORS.put("businessId", AddresseeError.BUSINESS_ID_INVALID);
        FIELD_ERRORS.put("ownSystemId", AddresseeError.OWN_SYSTEM_ID_INVALID);
    }

    private final Validator validator;
    private final Clock clock;

    RowReader(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** @throws BusinessException with the error of the row's first wrong field */
    RegistrationRow read(int row, AddresseeRegistration registration) {
        new FieldErrors(FIELD_ERRORS).check(validator, registration);
        checkBirthDate(registration.birthDate());
        checkReadings(registration.otherNames());
        checkAbroad(registration);
        return new RegistrationRow(row, new AddresseeNumber(registration.addresseeNumber()),
                Optional.ofNullable(registration.individualNumber()).map(IndividualNumber::new),
                Optional.ofNullable(registration.residentCode()).map(ResidentCode::new),
                new BasicInformation(registration.name(), registration.kana(), registration.birthDate(), registration.sex(),
                        registration.address()),
                registration.state(), supportMeasure(registration), BusinessSystem.of(registration.businessId(), registration.ownSystemId()),
                change(registration), registration.otherNames(), registration.abroad());
    }

    private static void checkReadings(OtherNames names) {
        if (names.formerSurname() == null && names.formerSurnameKana() != null) {
            throw new BusinessException(AddresseeError.FORMER_SURNAME_INVALID);
        }
        if (names.alias() == null && names.aliasKana() != null) {
            throw new BusinessException(AddresseeError.ALIAS_INVALID);
        }
    }

    /** Who lives abroad is no resident; a name of the body without its kind says nothing, nor does a country without an address. */
    private static void checkAbroad(AddresseeRegistration registration) {
        StayAbroad abroad = registration.abroad();
        if (abroad.managingBody() == null ? abroad.managingBodyName() != null : ManagingBody.of(abroad.managingBody()).isEmpty()) {
            throw new BusinessException(AddresseeError.MANAGING_BODY_INVALID);
        }
        boolean countryOnly = abroad.address() == null && (abroad.countryCode() != null || abroad.countryName() != null);
        if (countryOnly || registration.state() == RegistrationState.RESIDENT && !abroad.equals(StayAbroad.NONE)) {
            throw new BusinessException(AddresseeError.ADDRESS_ABROAD_INVALID);
        }
    }

    private void checkBirthDate(BirthDate birthDate) {
        if (!birthDate.isPossible() || isToCome(birthDate.earliest().orElse(null))) {
            throw new BusinessException(AddresseeError.BIRTH_DATE_INVALID);
        }
    }

    private ResidentChange change(AddresseeRegistration registration) {
        ReportedChange told = registration.change();
        LocalDate changedOn = told.changedOn();
        if (told.saysNoDay() || changedOn != null && registration.birthDate().earliest().filter(changedOn::isBefore).isPresent()) {
            throw new BusinessException(AddresseeError.CHANGE_DATE_INVALID);
        }
        return new ResidentChange(changedOn, told.ground() == null ? null : ChangeGround.of(told.ground())
                .orElseThrow(() -> new BusinessException(AddresseeError.CHANGE_GROUND_UNKNOWN)), told.correctsChangeOn());
    }

    boolean isToCome(LocalDate day) {
        return day != null && day.isAfter(JapaneseDates.today(clock));
    }

    private Optional<RegistrationRow.Term> supportMeasure(AddresseeRegistration registration) {
        LocalDate until = registration.supportMeasureUntil();
        LocalDate from = registration.supportMeasureFrom();
        if (until == null) {
            if (from != null) {
                throw new BusinessException(AddresseeError.SUPPORT_MEASURE_PERIOD_INVALID);
            }
            return Optional.empty();
        }
        if (from != null && from.isAfter(until)) {
            throw new BusinessException(AddresseeError.SUPPORT_MEASURE_PERIOD_INVALID);
        }
        return Optional.of(new RegistrationRow.Term(from == null ? earlier(until) : from, until));
    }

    private LocalDate earlier(LocalDate until) {
        LocalDate today = JapaneseDates.today(clock);
        return until.isBefore(today) ? until : today;
    }
}

package jp.musubi.addressee.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * 付番依頼情報. One 宛名 record as its business system knows it now. Only the resident registry has a 住民票コード, so a row
 * that carries one comes from there.
 *
 * @param individualNumber 個人番号, null when the sender has none
 * @param residentCode 住民票コード, null outside the resident registry
 * @param name elements separated by one full-width space
 * @param businessId 業務ID of the sender, null when it says none
 * @param ownSystemId 独自施策システム等ID of the sender, null when it says none
 * @param change 異動: since when it has been so, and why
 * @param otherNames 旧氏, 通称 and the like
 * @param abroad 国外住所と管理主体; not for a resident
 * @param supportMeasureFrom 支援措置開始日, null for today
 * @param supportMeasureUntil 支援措置終了日; null says nothing about a support measure, a past date ends it
 */
public record AddresseeRegistration(
        @NotNull @Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber,
        @Pattern(regexp = IndividualNumber.FORMAT) String individualNumber,
        @Pattern(regexp = ResidentCode.FORMAT) String residentCode,
        @NotNull @Pattern(regexp = NAME_FORMAT) String name,
        @NotNull @Pattern(regexp = NAME_FORMAT) String kana,
        @NotNull @Valid BirthDate birthDate,
        @NotNull Sex sex,
        @NotNull @Pattern(regexp = ADDRESS_FORMAT) String address,
        @NotNull RegistrationState state,
        LocalDate supportMeasureFrom,
        LocalDate supportMeasureUntil,
        @Pattern(regexp = BusinessSystem.BUSINESS_ID) String businessId,
        @Pattern(regexp = BusinessSystem.OWN_SYSTEM_ID) String ownSystemId,
        @NotNull ReportedChange change,
        @NotNull @Valid OtherNames otherNames,
        @NotNull @Valid StayAbroad abroad) {

    /**
     * Not blank, no control character, none that is not seen or turns the writing round, no half of a surrogate pair, no 外字: what U+E000 to U+F8FF
     * stand for, each maker says otherwise. The pattern counts characters, not bytes.
     */
    public static final String TEXT = "(?U)(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}" + ItemCharacters.OF_A_MAKER + "]";
    static final String NAME_FORMAT = TEXT + "{1,100}";
    static final String NOTATION_FORMAT = TEXT + "{1,72}";
    public static final String ADDRESS_FORMAT = TEXT + "{1,300}";

    /** A row whose support measure, if it names one, starts on the day of registration. */
    public AddresseeRegistration(String addresseeNumber, String individualNumber, String residentCode, String name,
            String kana, BirthDate birthDate, Sex sex, String address, RegistrationState state,
            LocalDate supportMeasureUntil) {
        this(addresseeNumber, individualNumber, residentCode, name, kana, birthDate, sex, address, state, null,
                supportMeasureUntil, null, null, ReportedChange.UNSAID, OtherNames.NONE, StayAbroad.NONE);
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeRegistration[masked]";
    }
}

package jp.musubi.addressee.boundary.corporation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeRegistration;
import jp.musubi.addressee.boundary.CorporateNumber;

/**
 * 法人の登録. One corporation, or one of its 支店・事業所, as its business system knows it from a day on. What was said before about the
 * same day is kept and no longer holds.
 *
 * @param headNumber 宛名番号 of the corporation whose branch it is; null for a corporation, whose address is that of its 本店
 * @param corporateNumber 法人番号; null for a branch, and for a body that has none
 * @param changedOn 異動年月日: since when it has been so
 * @param ground 異動事由 by its name in {@link CorporationGround}, null when the sender says none
 * @param correctsChangeOn the 異動年月日 that was told before by mistake, null when nothing is corrected
 */
public record CorporationRegistration(
        @NotNull @Pattern(regexp = AddresseeNumber.FORMAT) String addresseeNumber,
        @Pattern(regexp = AddresseeNumber.FORMAT) String headNumber,
        @Pattern(regexp = CorporateNumber.FORMAT) String corporateNumber,
        @NotNull @Pattern(regexp = AddresseeRegistration.TEXT + CorporationRegistration.NAME_LENGTH) String name,
        @NotNull @Pattern(regexp = AddresseeRegistration.TEXT + CorporationRegistration.NAME_LENGTH) String kana,
        @NotNull @Pattern(regexp = AddresseeRegistration.ADDRESS_FORMAT) String address,
        @NotNull CorporationState state,
        @NotNull LocalDate changedOn,
        String ground,
        LocalDate correctsChangeOn) {

    /** The register of 法人番号 publishes names of up to 150 characters. */
    static final String NAME_LENGTH = "{1,150}";
}

package jp.musubi.addressee.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;

/**
 * 氏名のほかの呼び名. Names beside the name: of the resident register, or of a foreign resident's passport and residence card
 * (住民基本台帳法施行令 30条の13, 30条の16).
 *
 * @param formerSurname 旧氏, null for none
 * @param formerSurnameKana 旧氏の振り仮名, null for none
 * @param alias 通称, null for none
 * @param aliasKana 通称のフリガナ, null for none
 * @param latinName ローマ字氏名, null for none
 * @param readingConfirmed 読み仮名の確認状態: 0 not, 1 confirmed with the person; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherNames(
        @Pattern(regexp = AddresseeRegistration.NAME_FORMAT) String formerSurname,
        @Pattern(regexp = AddresseeRegistration.NAME_FORMAT) String formerSurnameKana,
        @Pattern(regexp = AddresseeRegistration.NAME_FORMAT) String alias,
        @Pattern(regexp = AddresseeRegistration.NAME_FORMAT) String aliasKana,
        @Pattern(regexp = OtherNames.LATIN_FORMAT) String latinName,
        @Pattern(regexp = "[01]") String readingConfirmed) {

    public static final OtherNames NONE = new OtherNames(null, null, null, null, null, null);

    /** Letters of any Latin alphabet, full- or half-width, with what stands between the parts of a name. */
    static final String LATIN_FORMAT = "(?U)(?=.*\\p{IsLatin})[\\p{IsLatin}\\p{Zs}\\p{Pd}\\p{M}.,'’・．，]{1,100}";

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "OtherNames[masked]";
    }
}

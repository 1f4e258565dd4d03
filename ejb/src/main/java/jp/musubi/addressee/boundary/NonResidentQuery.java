package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 照会依頼 (機能ID 0310007). Null says nothing; widths and blanks do not matter.
 *
 * @param birthDate as registered, YYYY-MM-DD; unknown days as they were written
 * @param sex code 0, 1 or 2
 * @param partial 部分一致 of name, reading and address; else 完全一致
 */
public record NonResidentQuery(@Size(max = 100) String name, @Size(max = 100) String kana,
        @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String birthDate, @Pattern(regexp = "[012]") String sex,
        @Size(max = 300) String address, boolean partial) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentQuery[masked]";
    }
}

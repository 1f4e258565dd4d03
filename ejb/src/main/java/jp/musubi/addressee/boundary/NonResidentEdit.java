package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/**
 * 異動処理. Which record somebody changes, and which state of it he looked at.
 *
 * @param revision 履歴番号 that he saw; somebody who saved since then came first
 * @param operatorId 操作者ID
 * @param messageId unique for the sender; a retry carries the same
 */
public record NonResidentEdit(@NotNull NonResidentNumber number, @Min(1) @Max(999) int revision,
        @NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,100}") String operatorId,
        @NotNull @Pattern(regexp = "[0-9A-Za-z._-]{1,64}") String messageId) implements Serializable {
}

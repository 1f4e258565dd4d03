package jp.musubi.linkage.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/**
 * Header of a message and who stands behind it in the sending office.
 *
 * @param messageId unique for the sender; a retry carries the same
 * @param messageTypeId for example {@code IF_SKI_10111_R01}; {@code SCREEN} from a clerk's page
 * @param department 部署コード
 * @param userId the person in the office: a user of the sending system, or the sign-in's subject of a clerk at a page; may be
 *        missing in batch
 */
public record MessageOrigin(
        @NotNull @Pattern(regexp = "[0-9A-Za-z._-]{1,64}") String messageId,
        @NotNull @Pattern(regexp = "IF_[A-Z]{3}_[0-9]{5}_R01|SCREEN") String messageTypeId,
        @NotNull MessageMode mode,
        @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{1,32}") String sourceSystemId,
        @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{1,32}") String destinationSystemId,
        @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{1,20}") String department,
        @Pattern(regexp = "[0-9A-Za-z._~@-]{1,64}") String userId) {

    private static final String SCREEN = "SCREEN";

    /**
     * Origin of what a clerk sends from a page.
     *
     * @param formId made when the form was shown, so that a double submit is one message
     */
    public static MessageOrigin ofScreen(String formId, String department, String clerk) {
        return new MessageOrigin(formId, SCREEN, MessageMode.PRODUCTION, "musubi-staff", "musubi", department, clerk);
    }

    /**
     * A system speaks in its own name: the answer is addressed to the name in the header, and the certificate says whose it is.
     *
     * @throws BusinessException SOURCE_NOT_CALLER
     */
    void requireSentBy(Caller caller) {
        if (caller.kind() == Caller.Kind.SYSTEM && !caller.id().equals(sourceSystemId)) {
            throw new BusinessException(LinkageError.SOURCE_NOT_CALLER);
        }
    }
}

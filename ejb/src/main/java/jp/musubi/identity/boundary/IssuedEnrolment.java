package jp.musubi.identity.boundary;

import java.time.Instant;

/**
 * 登録コード, told once to whoever approved, to be handed to the account's owner.
 *
 * @param name sign-in name
 * @param until when it ends
 */
public record IssuedEnrolment(String name, String code, Instant until) {

    /** Masked: whoever has it becomes the clerk. */
    @Override
    public String toString() {
        return "IssuedEnrolment[masked]";
    }
}

package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.kernel.security.StatedTask;

/**
 * What a clerk looks at sensitive data for; asked once a visit, compared with his office's tasks at every door, recorded with every look.
 *
 * @param task 事務コード
 */
public record LookPurpose(@NotNull @Pattern(regexp = RecordFormats.TASK) String task, @NotNull LookGround ground) implements StatedTask, Serializable {

    /** What the disclosure log says of it. */
    public String code() {
        return "addressee.look." + ground.name();
    }
}

package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import jp.musubi.disclosure.boundary.RecordFormats;

/**
 * What a clerk looks at sensitive data for; asked once a visit, recorded with every look.
 *
 * @param task 事務コード
 */
public record LookPurpose(@NotNull @Pattern(regexp = RecordFormats.TASK) String task, @NotNull LookGround ground) implements Serializable {

    /** What the disclosure log says of it. */
    public String code() {
        return "addressee.look." + ground.name();
    }
}

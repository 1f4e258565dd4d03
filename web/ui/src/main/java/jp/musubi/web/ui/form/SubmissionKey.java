package jp.musubi.web.ui.form;

import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key of one filled-in form, sent along in a hidden field and used as message id of its command: pressing twice,
 * going back, or a second try after a lost answer gives the stored answer instead of a second act.
 */
public final class SubmissionKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private String value = UUID.randomUUID().toString();

    /** Other content, other key. */
    public void renew() {
        value = UUID.randomUUID().toString();
    }

    public String getValue() {
        return value;
    }

    /** From the hidden field; what we did not make is not taken. */
    public void setValue(String sent) {
        if (sent != null && FORM.matcher(sent).matches()) {
            value = sent;
        }
    }
}

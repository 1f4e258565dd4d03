package jp.musubi.web.resident.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.musubi.identity.boundary.SignInMail;
import jp.musubi.identity.boundary.SignInMailView;
import jp.musubi.web.ui.form.MessageList;

/** サインインのお知らせメール. Begins, confirms and stops it; each step ends in an address of its own, so that reloading repeats nothing. */
@Named
@RequestScoped
public class SignInMailBacking {

    private static final String DONE = "/identity/sign-in-mail.xhtml?faces-redirect=true&done=";

    private final SignInMail door;
    private final MessageList messages;

    private SignInMailView mail;
    private String address;
    private String code;

    protected SignInMailBacking() {
        this(null, null);
    }

    @Inject
    public SignInMailBacking(SignInMail door, MessageList messages) {
        this.door = door;
        this.messages = messages;
    }

    public void load() {
        mail = door.mine();
    }

    public String ask() {
        door.ask(address);
        return DONE + "ASKED";
    }

    public String confirm() {
        if (!door.confirm(code)) {
            messages.refuse("confirm:code:input", RecordTexts.text("sign_in_mail.code_wrong"));
            return null;
        }
        return DONE + "CONFIRMED";
    }

    public String stop() {
        door.stop();
        return DONE + "STOPPED";
    }

    /** Loaded before the form is read, so that the fields it was shown with are there. */
    public SignInMailView getMail() {
        if (mail == null) {
            load();
        }
        return mail;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}

package jp.musubi.web.staff.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.NewPasskey;
import jp.musubi.identity.boundary.OwnPasskeys;
import jp.musubi.identity.boundary.PasskeyRow;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.signin.PasskeyRegistration;
import jp.musubi.web.ui.signin.PasskeyWay;

/** 自分のパスキー. The list is kept with the page: a button removes the one beside which it was shown. */
@Named
@ViewScoped
public class PasskeyListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "/identity/passkey-list.xhtml?faces-redirect=true&done=";

    private final OwnPasskeys door;
    private final PasskeyRegistration registration;
    private final PasskeyWay way;
    private final HttpServletRequest request;

    private ArrayList<PasskeyRow> passkeys = new ArrayList<>();
    private String deviceName;
    private transient String challenge;
    private transient String clientData;
    private transient String attestation;

    protected PasskeyListBacking() {
        this(null, null, null, null);
    }

    @Inject
    public PasskeyListBacking(OwnPasskeys door, PasskeyRegistration registration, PasskeyWay way, HttpServletRequest request) {
        this.door = door;
        this.registration = registration;
        this.way = way;
        this.request = request;
    }

    public void load() {
        passkeys = new ArrayList<>(door.mine());
    }

    public String register() {
        door.register(registration.question(request), new NewPasskey(deviceName, bytes(challenge), bytes(clientData), bytes(attestation)));
        return DONE + "REGISTERED";
    }

    public String remove(PasskeyRow passkey) {
        door.remove(passkey.id());
        return DONE + "REMOVED";
    }

    public boolean isOffered() {
        return way.isOffered(request);
    }

    public List<PasskeyRow> getPasskeys() {
        return passkeys;
    }

    public int getNameLength() {
        return NewPasskey.NAME_LENGTH;
    }

    public String getDeviceName() {
        return deviceName;
    }

    public void setDeviceName(String deviceName) {
        this.deviceName = deviceName;
    }

    /** What the authenticator answered is never shown again: it is good for one try. */
    public String getChallenge() {
        return "";
    }

    public void setChallenge(String challenge) {
        this.challenge = challenge;
    }

    public String getClientData() {
        return "";
    }

    public void setClientData(String clientData) {
        this.clientData = clientData;
    }

    public String getAttestation() {
        return "";
    }

    public void setAttestation(String attestation) {
        this.attestation = attestation;
    }

    /** Without script nothing comes: the door then says so. */
    private static byte[] bytes(String text) {
        try {
            return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(IdentityError.PASSKEY_MALFORMED, e);
        }
    }
}

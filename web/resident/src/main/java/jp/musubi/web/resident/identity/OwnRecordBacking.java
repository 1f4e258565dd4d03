package jp.musubi.web.resident.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.boundary.OwnActRow;
import jp.musubi.identity.boundary.OwnRecord;
import jp.musubi.identity.boundary.OwnRecordView;
import jp.musubi.identity.boundary.OwnStayRow;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.signin.SignInFacts;

/** サインインと操作の記録. The list of stays is kept with the page: a button ends the one beside which it was shown, whatever began or ended since. */
@Named
@ViewScoped
public class OwnRecordBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Of a session that a node of an earlier version began: none of the listed stays is it. */
    private static final UUID NONE = new UUID(0, 0);
    private static final String DONE = "/identity/own-record.xhtml?faces-redirect=true&done=";

    private final OwnRecord door;
    private final SignInFacts signIn;

    private ArrayList<OwnStayRow> stays = new ArrayList<>();
    private transient List<OwnActRow> acts = List.of();
    private transient boolean moreActs;
    private transient boolean sure;
    private transient boolean unsure;

    protected OwnRecordBacking() {
        this(null, null);
    }

    @Inject
    public OwnRecordBacking(OwnRecord door, SignInFacts signIn) {
        this.door = door;
        this.signIn = signIn;
    }

    public void load() {
        OwnRecordView view = door.mine();
        stays = new ArrayList<>(view.stays());
        acts = view.acts();
        moreActs = view.moreActs();
    }

    public String signOut(OwnStayRow stay) {
        door.signOut(stay.id());
        return DONE + "ONE";
    }

    public String signOutOthers() {
        door.signOutOthers(signIn.stay().orElse(NONE));
        return DONE + "OTHERS";
    }

    /** Takes the consent back; this stay is over with it. Who has not ticked that he is sure is asked to. */
    public String leave() {
        unsure = !sure;
        if (unsure) {
            return null;
        }
        door.withdraw();
        return "/public/account-closed.xhtml?faces-redirect=true";
    }

    public boolean own(OwnStayRow stay) {
        return signIn.stay().filter(stay.id()::equals).isPresent();
    }

    public boolean isElsewhere() {
        return stays.stream().anyMatch(stay -> !own(stay));
    }

    public String device(String device) {
        return device.isEmpty() ? RecordTexts.text("own_record.device_unknown") : device;
    }

    public String day(Instant at) {
        return JapaneseDates.wareki(at);
    }

    /** For who does not see beside what a button stands. */
    public String endLabel(OwnStayRow stay) {
        return RecordTexts.text("own_record.end_label", device(stay.device()), day(stay.begunAt()));
    }

    public List<OwnStayRow> getStays() {
        return stays;
    }

    public List<OwnActRow> getActs() {
        return acts;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public boolean isUnsure() {
        return unsure;
    }

    public boolean isMoreActs() {
        return moreActs;
    }
}

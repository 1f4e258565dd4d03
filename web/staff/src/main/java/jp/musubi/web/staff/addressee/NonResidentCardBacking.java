package jp.musubi.web.staff.addressee;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.form.MessageList;

/** One 住登外者: what is known of him now, the history, and 名寄せ, its release and 削除, kept from others while a clerk looks it over. */
@Named
@ViewScoped
public class NonResidentCardBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TARGET = "form:target:input";
    private static final String PAGE = "non-resident-card.xhtml?record=";
    private static final String DELETED = "DELETED";

    private final NonResidentWork work;
    private final MessageList messages;

    private String record;
    private Act act;
    private String target;
    private NonResidentEdit claimed;
    private transient List<NonResidentView> states;
    private transient NonResidentView main;

    /** 異動処理. */
    public enum Act {
        MERGE, RELEASE, DELETE
    }

    protected NonResidentCardBacking() {
        this(null, null);
    }

    @Inject
    public NonResidentCardBacking(NonResidentWork work, MessageList messages) {
        this.work = work;
        this.messages = messages;
    }

    /** Each look is recorded, so a page that is already shown does not look again; without a purpose it is asked for first. */
    public void load() throws IOException {
        if (work.mayLook(PAGE + id()) && states == null) {
            states = work.history(id());
        }
    }

    private UUID id() {
        return PersonCardBacking.id(record);
    }

    /**
     * Others may only look from here until the clerk confirms or goes back. Not where he deletes, because the record of somebody
     * who has become a resident can be deleted and nothing else; the 履歴番号 guards that.
     */
    public void lookOver() {
        if (act == Act.MERGE && (target == null || !target.matches(NonResidentNumber.FORMAT))) {
            messages.refuse(TARGET, AddresseeTexts.text("non_resident_card.target_missing"));
            return;
        }
        if (act == Act.MERGE) {
            main = work.mergeTarget(new NonResidentNumber(target));
        }
        unlessOvertaken(() -> claimed = act == Act.DELETE ? work.of(getPresent()) : work.claim(getPresent()));
    }

    /** Others may only look from here on; whoever meets them stays here and is not shown the whole. */
    public String change() {
        unlessOvertaken(() -> work.handOn(getPresent()));
        return "/addressee/non-resident-change.xhtml?faces-redirect=true&record=" + id();
    }

    private void unlessOvertaken(Runnable claiming) {
        try {
            claiming.run();
        } catch (BusinessException refused) {
            states = null; // somebody came first: the page shows what then stands
            throw refused;
        }
    }

    public void back() {
        NonResidentEdit left = claimed;
        claimed = null;
        if (act != Act.DELETE && !work.leave(left)) {
            states = null;
        }
    }

    /** Acts once, however often the button is pressed. */
    public String confirm() {
        states = null; // whatever comes of it, the page shows what then stands
        try {
            switch (act) {
                case MERGE -> work.merge(claimed, new NonResidentNumber(target));
                case RELEASE -> work.release(claimed);
                case DELETE -> work.delete(claimed);
            }
        } catch (BusinessException refused) {
            claimed = null;
            throw refused;
        }
        return "/addressee/" + PAGE + id() + "&faces-redirect=true&done=" + act;
    }

    /** What can be done with the record as it stands. */
    public List<SelectItem> getActs() {
        List<Act> possible = getPresent().mergedInto() == null ? List.of(Act.MERGE, Act.DELETE) : List.of(Act.RELEASE, Act.DELETE);
        return possible.stream().map(each -> new SelectItem(each, AddresseeTexts.text("non_resident_act." + each))).toList();
    }

    public boolean isDeleted() {
        return DELETED.equals(getPresent().kind());
    }

    public boolean isLookingOver() {
        return claimed != null;
    }

    /** The newest state. */
    public NonResidentView getPresent() {
        return getStates().get(getStates().size() - 1);
    }

    /** 名寄せ先, as it stood when the clerk began to look it over. */
    public NonResidentView getMain() {
        if (main == null) {
            main = work.mergeTarget(new NonResidentNumber(target));
        }
        return main;
    }

    public boolean isMerging() {
        return isLookingOver() && act == Act.MERGE;
    }

    /** Oldest first. */
    public List<NonResidentView> getStates() {
        if (states == null) {
            states = work.history(id());
        }
        return states;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    public Act getAct() {
        return act;
    }

    public void setAct(Act act) {
        this.act = act;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}

package jp.musubi.web.staff.linkage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.musubi.kernel.security.Caller;
import jp.musubi.linkage.boundary.GetInquiryResult;
import jp.musubi.linkage.boundary.GetInquiryStatus;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.linkage.boundary.InquiryResult;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.InquiryStatus;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.web.ui.form.SubmissionKey;
import jp.musubi.web.ui.page.SignedInPerson;

/**
 * Where one inquiry stands, and its answer once the clerk asks to see it: that look is recorded for the person, so it is
 * never a side effect of opening the page.
 */
@Named
@ViewScoped
public class InquiryResultBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Inquiries inquiries;
    private final SignedInPerson person;

    private String number;
    private transient InquiryStatus status;
    private transient InquiryResult result;

    protected InquiryResultBacking() {
        this(null, null);
    }

    @Inject
    public InquiryResultBacking(Inquiries inquiries, SignedInPerson person) {
        this.inquiries = inquiries;
        this.person = person;
    }

    public void load() {
        status = inquiries.look(new GetInquiryStatus(origin(), number));
    }

    /** Opens the answer; the content lives for this one response only. */
    public void open() {
        result = inquiries.result(new GetInquiryResult(origin(), number));
    }

    private MessageOrigin origin() {
        Caller clerk = person.caller().orElseThrow();
        return MessageOrigin.ofScreen(new SubmissionKey().getValue(), clerk.department(), clerk.id());
    }

    public boolean isToBeOpened() {
        return status.state() == InquiryState.PROVIDED && result == null;
    }

    public InquiryStatus getStatus() {
        return status;
    }

    public InquiryResult getResult() {
        return result;
    }

    public String look(InquiryState state) {
        return InquiryStates.look(state);
    }

    /** Words for a reason of an empty item; the code itself where we have none. */
    public String reasonOfNull(String code) {
        return LinkageTexts.find("reason_of_null." + code).orElse(code);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}

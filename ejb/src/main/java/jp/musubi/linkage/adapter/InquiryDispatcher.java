package jp.musubi.linkage.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.InquiryDispatch;
import jp.musubi.linkage.domain.OutgoingInquiry;

/** Sends inquiries as the node itself, whoever registered them; no transaction is open while it waits for the hub. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InquiryDispatcher {

    private final InquiryDispatch dispatch;

    protected InquiryDispatcher() {
        this(null);
    }

    @Inject
    public InquiryDispatcher(InquiryDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @DisclosesNothing("books the hub's answer; what it brought is opened, and recorded, at the door")
    public void send(OutgoingInquiry inquiry) {
        dispatch.send(inquiry);
    }

    @DisclosesNothing("takes what is still to be sent; nobody is shown it")
    public List<OutgoingInquiry> claimDue(String institution, int max) {
        return dispatch.claimDue(institution, max);
    }
}

package jp.musubi.web.staff.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.musubi.linkage.boundary.IncomingInquiries;
import jp.musubi.linkage.boundary.IncomingInquiryRow;

/** Inquiries of others that may not be answered automatically and wait for a person here. */
@Named
@RequestScoped
public class IncomingListBacking {

    private final IncomingInquiries incoming;
    private List<IncomingInquiryRow> rows = List.of();

    protected IncomingListBacking() {
        this(null);
    }

    @Inject
    public IncomingListBacking(IncomingInquiries incoming) {
        this.incoming = incoming;
    }

    public void load() {
        rows = incoming.held();
    }

    public List<IncomingInquiryRow> getRows() {
        return rows;
    }
}

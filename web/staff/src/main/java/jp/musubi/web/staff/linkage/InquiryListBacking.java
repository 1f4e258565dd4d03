package jp.musubi.web.staff.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.linkage.boundary.InquiryFilter;
import jp.musubi.linkage.boundary.InquiryRow;
import jp.musubi.linkage.boundary.InquiryState;

/** The office's inquiries, newest first. */
@Named
@RequestScoped
public class InquiryListBacking {

    private static final int PAGE_SIZE = 50;
    private static final String ALL = "all";
    private static final Map<String, Set<InquiryState>> GROUPS = Map.of(ALL, Set.of(), "open", InquiryStates.ended(false),
            "ended", InquiryStates.ended(true));

    private final Inquiries inquiries;
    private String show = ALL;
    private String before;
    private List<InquiryRow> rows = List.of();

    protected InquiryListBacking() {
        this(null);
    }

    @Inject
    public InquiryListBacking(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    public void load() {
        rows = inquiries.ofMyOffice(new InquiryFilter(GROUPS.get(show), before, PAGE_SIZE));
    }

    public List<InquiryRow> getRows() {
        return rows;
    }

    /** 管理番号 to continue below, empty at the end. */
    public String getOlder() {
        return rows.size() < PAGE_SIZE ? "" : rows.get(rows.size() - 1).managementNumber();
    }

    public String look(InquiryState state) {
        return InquiryStates.look(state);
    }

    public List<String> getGroups() {
        return List.of(ALL, "open", "ended");
    }

    public String getShow() {
        return show;
    }

    public void setShow(String group) {
        show = group != null && GROUPS.containsKey(group) ? group : ALL;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String managementNumber) {
        before = managementNumber;
    }
}

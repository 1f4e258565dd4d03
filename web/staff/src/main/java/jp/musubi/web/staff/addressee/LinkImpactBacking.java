package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.linkage.boundary.LinkImpact;
import jp.musubi.linkage.boundary.LinkImpacts;

/** Every inquiry, provision and replica that used a link which turned out to be wrong. */
@Named
@RequestScoped
public class LinkImpactBacking {

    private final LinkImpacts impacts;
    private final VisitPurpose visit;
    private String link;
    private String page;
    private LinkImpact impact;

    protected LinkImpactBacking() {
        this(null, null);
    }

    @Inject
    public LinkImpactBacking(LinkImpacts impacts, VisitPurpose visit) {
        this.impacts = impacts;
        this.visit = visit;
    }

    public void load() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk("link-impact.xhtml?link=" + id());
        if (purpose.isPresent()) {
            impact = impacts.of(id(), purpose.get(), page());
        }
    }

    private UUID id() {
        try {
            return UUID.fromString(link == null ? "" : link);
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }

    private int page() {
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    public int getShown() {
        return page();
    }

    public boolean isFollowed() {
        return page() < impact.totals().pages();
    }

    public LinkImpact getImpact() {
        return impact;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}

package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.FormerLinks;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.LinkUse;
import jp.musubi.linkage.domain.LinkUses;
import jp.musubi.linkage.domain.Provision;
import jp.musubi.linkage.domain.Replica;

/** 影響一覧. Which inquiries, provisions and replicas used a link that turned out to be wrong. */
@Stateless
@DenyAll
@Guarded
public class LinkImpacts {

    private static final List<String> ITEMS = List.of("inquiry", "provision", "replica");

    private final FormerLinks links;
    private final LinkUses used;
    private final DisclosureLog disclosures;
    private final CurrentCaller callers;

    protected LinkImpacts() {
        this(null, null, null, null);
    }

    @Inject
    public LinkImpacts(FormerLinks links, LinkUses used, DisclosureLog disclosures, CurrentCaller callers) {
        this.links = links;
        this.used = used;
        this.disclosures = disclosures;
        this.callers = callers;
    }

    /**
     * One page. An inquiry or provision counts when it came in while the link held, a replica when it was written then, also when it was written
     * again later.
     *
     * @param page counted from 1; a page behind the last is empty
     */
    @RolesAllowed(Roles.STAFF)
    @Audited("linkage.link_impact.show")
    @Discloses(subject = "the person whom the record did not belong to", items = "which exchanges and replicas there were in that time")
    public LinkImpact of(@NotNull UUID formerLink, @NotNull @Valid LookPurpose purpose, @Min(1) @Max(1_000_000) int page) {
        FormerLinkView link = links.find(formerLink);
        LinkUse use = use(callers.get().institution(), link);
        disclosures.read(new ReadEntry(use.subject(), ReadKind.by(callers.get()), purpose.task(), "linkage.link_impact." + purpose.ground(), ITEMS, null));
        LinkImpact.Totals totals = new LinkImpact.Totals(used.countInquiries(use), used.countProvisions(use), used.countReplicas(use));
        return new LinkImpact(link, use.from(), uses(use, totals, new LinkUses.Slice((page - 1L) * LinkImpact.PAGE, LinkImpact.PAGE)), totals);
    }

    private List<LinkImpact.Use> uses(LinkUse use, LinkImpact.Totals totals, LinkUses.Slice page) {
        List<LinkImpact.Use> uses = new ArrayList<>();
        used.inquiries(use, page).forEach(inquiry -> uses.add(inquiry(inquiry)));
        LinkUses.Slice left = page.behind(totals.inquiries(), uses.size());
        List<Provision> provisions = used.provisions(use, left);
        provisions.forEach(provision -> uses.add(provision(provision)));
        used.replicas(use, left.behind(totals.provisions(), provisions.size())).forEach(replica -> uses.add(replica(replica, use)));
        return uses;
    }

    private static LinkUse use(String institution, FormerLinkView link) {
        Instant wrong = link.wrongSince().atStartOfDay(JapaneseDates.TOKYO).toInstant();
        Instant from = wrong.isAfter(link.heldFrom()) ? wrong : link.heldFrom();
        return new LinkUse(institution, link.person().value(), link.record().value(), from, link.heldUntil());
    }

    private static LinkImpact.Use inquiry(Inquiry inquiry) {
        return new LinkImpact.Use(LinkImpact.Kind.INQUIRY, inquiry.managementNumber(), inquiry.question().provider(), inquiry.question().task(),
                inquiry.question().information(), inquiry.state(), inquiry.acceptedAt(), false);
    }

    private static LinkImpact.Use provision(Provision provision) {
        return new LinkImpact.Use(LinkImpact.Kind.PROVISION, provision.managementNumber(), provision.requester(), provision.task(),
                provision.information(), InquiryViews.state(provision), provision.receivedAt(), false);
    }

    private static LinkImpact.Use replica(Replica replica, LinkUse use) {
        return new LinkImpact.Use(LinkImpact.Kind.REPLICA, String.join(" ", replica.dataSet(), replica.recordKey()), null, null,
                replica.key().information(), null, replica.updatedAt(), replica.updatedAt().isAfter(use.until()));
    }
}

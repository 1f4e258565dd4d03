package jp.musubi.linkage.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.FormerLinkView;

/**
 * 影響一覧. What used a wrong link while it held, for the report of 漏えい等 (番号法29条の4) and for setting it right.
 *
 * @param from later of when it was linked and the day since which it was wrong
 * @param uses one page of them: inquiries, provisions, replicas
 * @param totals how many there are on all pages
 */
public record LinkImpact(FormerLinkView link, Instant from, List<Use> uses, Totals totals) {

    /** On a page. */
    public static final int PAGE = 200;

    public LinkImpact {
        uses = List.copyOf(uses);
    }

    public enum Kind {
        /** 情報照会: asked under the record's 宛名番号, about the person whom it did not belong to. */
        INQUIRY,
        /** 情報提供: the person's replicas, among them the record's, to another institution. */
        PROVISION,
        /** 副本: registered for the person while the record was his. */
        REPLICA
    }

    /** How many there are. */
    public record Totals(long inquiries, long provisions, long replicas) {

        public long all() {
            return inquiries + provisions + replicas;
        }

        public long pages() {
            return Math.max(1, (all() + PAGE - 1) / PAGE);
        }
    }

    /**
     * One use.
     *
     * @param key 管理番号, or key of the replica
     * @param institution the other institution; null for a replica
     * @param task null for a replica
     * @param state what became of it; null for a replica
     * @param rewritten whether it is a replica that was last written after the link had ended
     */
    public record Use(Kind kind, String key, String institution, String task, String information, InquiryState state, Instant at, boolean rewritten) {

        public Optional<String> taskCode() {
            return Optional.ofNullable(task);
        }
    }
}

package jp.musubi.linkage.domain;

import java.util.List;

/** What used a link between a record and a person in the time that it held. */
public interface LinkUses {

    long countInquiries(LinkUse use);

    long countProvisions(LinkUse use);

    long countReplicas(LinkUse use);

    /** Asked under the record's 宛名番号 about the person; the oldest first. */
    List<Inquiry> inquiries(LinkUse use, Slice slice);

    /** The oldest first. */
    List<Provision> provisions(LinkUse use, Slice slice);

    /** Registered until the link ended and written, or written again, since it was wrong; in the order of their keys, which no rewriting moves. */
    List<Replica> replicas(LinkUse use, Slice slice);

    /**
     * A part of a list.
     *
     * @param first how many are before it
     */
    record Slice(long first, int most) {

        /** What is left of it behind a list of so many, of which so many were taken. */
        public Slice behind(long listed, int taken) {
            return new Slice(Math.max(0, first - listed), most - taken);
        }
    }
}

package jp.musubi.linkage.domain;

import java.util.List;

/** What used a link between a record and a person in the time that it held, each the oldest first. */
public interface LinkUses {

    /** Asked under the record's 宛名番号 about the person. */
    List<Inquiry> inquiries(LinkUse use, int max);

    List<Provision> provisions(LinkUse use, int max);

    List<Replica> replicas(LinkUse use, int max);
}

package jp.musubi.network.domain;

import java.util.Set;

/**
 * One operation of the hub contract ({@code docs/hub-contract.md}).
 *
 * @param name the envelope's {@code typ}
 * @param body record of its body
 * @param senders kinds of party that may use it
 */
public record MessageType<T>(String name, Class<T> body, Set<PartyKind> senders) {

    public static final MessageType<IssueAcquisitions> ACQUISITION_ISSUE =
            new MessageType<>("acquisition.issue", IssueAcquisitions.class, Set.of(PartyKind.INSTITUTION, PartyKind.PORTAL));

    public static final MessageType<ResolveAcquisitions> ACQUISITION_RESOLVE =
            new MessageType<>("acquisition.resolve", ResolveAcquisitions.class, Set.of(PartyKind.JLIS));

    public static final MessageType<CollectAcquisitions> ACQUISITION_COLLECT =
            new MessageType<>("acquisition.collect", CollectAcquisitions.class, Set.of(PartyKind.INSTITUTION, PartyKind.PORTAL));

    public static final MessageType<InquiryMessage> INQUIRY =
            new MessageType<>("inquiry", InquiryMessage.class, Set.of(PartyKind.INSTITUTION));

    public static final MessageType<LateAnswer> ANSWER =
            new MessageType<>("answer", LateAnswer.class, Set.of(PartyKind.INSTITUTION));

    public static final MessageType<DisclosureMessage> DISCLOSURE =
            new MessageType<>("disclosure", DisclosureMessage.class, Set.of(PartyKind.PORTAL));
}

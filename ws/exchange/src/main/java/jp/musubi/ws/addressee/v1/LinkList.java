package jp.musubi.ws.addressee.v1;

import java.time.Instant;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeLink;

/** The links of one person, by system and number. */
public record LinkList(List<Link> links) {

    /**
     * A system that knows the person.
     *
     * @param integrated 統合宛名フラグ
     */
    public record Link(String addresseeNumber, String businessId, String ownSystemId, boolean integrated, Instant recordedAt) {

        /** Masked: numbers of persons stay out of logs and messages. */
        @Override
        public String toString() {
            return "Link[masked]";
        }
    }

    public static LinkList of(List<AddresseeLink> links) {
        return new LinkList(links.stream().map(link -> new Link(link.addresseeNumber().value(), link.system().businessId(),
                link.system().ownSystemId(), link.integrated(), link.recordedAt())).toList());
    }
}

package jp.musubi.ws.addressee.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.boundary.corporation.CorporationCard;
import jp.musubi.addressee.boundary.corporation.CorporationSummary;

/**
 * A corporation or branch as of a day, as known on a day.
 *
 * @param said absent when nothing was known of that day
 * @param head the corporation whose branch it is; absent for a corporation
 * @param branches 支店・事業所 of that day
 * @param changes 異動, by the day on which they took effect, the newest first
 */
public record CorporationDetail(LocalDate on, LocalDate asKnownOn, Said said, Said head, List<Said> branches, List<Change> changes) {

    /** What is so of one. */
    public record Said(String addresseeNumber, String headNumber, String corporateNumber, String name, String kana, String address, String state) {

        static Said of(CorporationSummary said) {
            return said == null ? null : new Said(said.number().value(), value(said.headNumber()), value(said.corporateNumber()), said.name(), said.kana(),
                    said.address(), said.state().name());
        }

        /** Masked like what is known of people. */
        @Override
        public String toString() {
            return "Said[masked]";
        }

        private static String value(AddresseeNumber number) {
            return number == null ? null : number.value();
        }

        private static String value(CorporateNumber number) {
            return number == null ? null : number.value();
        }
    }

    /** One recording. */
    public record Change(LocalDate changedOn, String changeGround, boolean takenBack, LocalDate correctsChangeOn, Instant recordedAt, String recordedBy,
            List<Item> items) {

        static Change of(CorporationCard.Change change) {
            return new Change(change.changedOn(), change.ground() == null ? null : change.ground().name(), change.takenBack(), change.corrects(), change.at(),
                    change.by(), change.items().stream().map(item -> new Item(item.item(), item.before(), item.after())).toList());
        }
    }

    /** One item that differs; {@code before} is absent where nothing was known, empty where there was none. */
    public record Item(String item, String before, String after) {

        /** Masked like what is known of people. */
        @Override
        public String toString() {
            return "%s[masked]";
        }
    }

    public static CorporationDetail of(CorporationCard card) {
        return new CorporationDetail(card.days().asOf(), card.days().knownOn(), Said.of(card.said()),
                card.head() == null ? null : Said.of(card.head().said()), card.branches().stream().map(branch -> Said.of(branch.said())).toList(),
                card.changes().stream().map(Change::of).toList());
    }
}

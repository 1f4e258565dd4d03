package jp.musubi.addressee.boundary.corporation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;

/**
 * Everything of one corporation or branch: what was so on a day as known on a day, its branches that day, and all that had changed.
 *
 * @param said null when nothing was known of that day
 * @param head the corporation whose branch it is, null for a corporation
 * @param branches 支店・事業所 of that day, by 宛名番号
 * @param changes by the day on which they took effect, the newest first
 */
public record CorporationCard(HistoryDays days, CorporationSummary said, Related head, List<Related> branches, List<Change> changes) {

    public CorporationCard {
        branches = List.copyOf(branches);
        changes = List.copyOf(changes);
    }

    /**
     * Another one that belongs together with it.
     *
     * @param id the key by which pages name it
     */
    public record Related(UUID id, CorporationSummary said) {
    }

    /**
     * 異動. One recording.
     *
     * @param ground null when none was told
     * @param items what differs from what had been known of that day; empty where nothing does
     * @param first whether nothing had been known of that day
     * @param takenBack whether it was corrected later
     * @param corrects the 異動年月日 that it corrects, null when it corrects none
     */
    public record Change(LocalDate changedOn, CorporationGround ground, List<Item> items, boolean first, boolean takenBack, LocalDate corrects,
            Instant at, String by) {

        public Change {
            items = List.copyOf(items);
        }
    }

    /**
     * One item that differs.
     *
     * @param item NAME, KANA, ADDRESS, STATE, CORPORATE_NUMBER or HEAD
     * @param before null where nothing was known, empty where there was none
     */
    public record Item(String item, String before, String after) {
    }
}

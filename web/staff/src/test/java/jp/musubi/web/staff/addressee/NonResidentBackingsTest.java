package jp.musubi.web.staff.addressee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentChanges;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentItems;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentSearches;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.text.Widths;
import jp.musubi.web.ui.page.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NonResidentBackingsTest {

    private static final UUID RECORD = new UUID(7, 7);
    private static final UUID SECOND = new UUID(8, 8);
    private static final NonResidentNumber NUMBER = new NonResidentNumber("500000000000019");
    private static final String MAIN = "500000000000027";

    private final List<UUID> looks = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final Map<NonResidentItem, String> sent = new EnumMap<>(NonResidentItem.class);
    private NonResidentNumber mergedInto;
    private final VisitPurpose visit = new VisitPurpose();
    private final NonResidentWork work = new NonResidentWork(searches(), changes(), visit, clerk());
    private boolean lost;
    private final NonResidentCardBacking card = new NonResidentCardBacking(work, null);

    @BeforeEach
    void open() throws IOException {
        visit.remember(new LookPurpose("JM01000000081000", LookGround.COUNTER_SERVICE));
        card.setRecord(RECORD.toString());
        card.load();
    }

    @Test
    void looks_once_however_often_the_page_is_built() throws IOException {
        card.load();

        assertThat(card.getPresent().number()).isEqualTo(NUMBER);
        assertThat(looks).containsExactly(RECORD);
    }

    @Test
    void keeps_others_out_before_it_asks_and_lets_them_in_again_afterwards() {
        card.setAct(NonResidentCardBacking.Act.MERGE);
        card.setTarget(MAIN);
        card.lookOver();
        assertThat(card.isMerging()).isTrue();
        assertThat(card.getMain().number().value()).isEqualTo(MAIN);

        assertThat(card.confirm()).endsWith("&done=MERGE").contains(RECORD.toString());

        assertThat(acts).containsExactly("look at the main one", "claim 1", "merge 1", "leave 2");
    }

    @Test
    void leaves_nothing_behind_when_the_clerk_goes_back_or_deletes() {
        card.setAct(NonResidentCardBacking.Act.MERGE);
        card.setTarget(MAIN);
        card.lookOver();
        card.back();
        assertThat(card.isLookingOver()).isFalse();
        card.setAct(NonResidentCardBacking.Act.DELETE);
        card.lookOver();
        card.confirm();

        assertThat(acts).containsExactly("look at the main one", "claim 1", "leave 1", "delete 1");
    }

    @Test
    void offers_to_release_what_was_merged_and_to_merge_what_was_not() throws IOException {
        assertThat(card.getActs()).extracting(SelectItem::getValue)
                .containsExactly(NonResidentCardBacking.Act.MERGE, NonResidentCardBacking.Act.DELETE);
        mergedInto = new NonResidentNumber(MAIN);
        NonResidentCardBacking merged = new NonResidentCardBacking(work, null);
        merged.setRecord(RECORD.toString());
        merged.load();

        assertThat(merged.getActs()).extracting(SelectItem::getValue)
                .containsExactly(NonResidentCardBacking.Act.RELEASE, NonResidentCardBacking.Act.DELETE);
    }

    @Test
    void sends_what_nobody_touched_as_it_was_and_the_rest_in_wide_characters() {
        NonResidentChangeBacking page = changePage();
        assertThat(card.change()).contains("non-resident-change").contains(RECORD.toString());
        assertThat(page.load()).isNull();
        page.getValues().replaceAll((parameter, value) -> Widths.normalise(value));
        page.getValues().put("jusho_banchigohyoki", "2-1 6番");
        page.getValues().put("jusho_katagaki", null);

        assertThat(page.save()).endsWith("&done=CHANGE");

        assertThat(sent).containsExactlyInAnyOrderEntriesOf(Map.of(NonResidentItem.SHIMEI, "\uFA19田　一郎", NonResidentItem.SEIBETSU, "1",
                NonResidentItem.JUSHO_BANCHIGOHYOKI, "２－１　６番"));
        assertThat(acts).containsExactly("claim 1", "whole", "change 1", "leave 2");
    }

    @Test
    void opens_no_record_for_a_change_that_was_not_claimed_on_its_card() {
        assertThat(changePage().load()).contains("non-resident-card.xhtml").contains(RECORD.toString());
        card.change();
        assertThat(changePage().load()).isNull();

        assertThat(changePage().load()).contains("non-resident-card.xhtml");
        assertThat(acts).containsExactly("claim 1", "whole");
    }

    @Test
    void changes_two_records_side_by_side_in_two_tabs() throws IOException {
        NonResidentCardBacking secondCard = new NonResidentCardBacking(work, null);
        secondCard.setRecord(SECOND.toString());
        secondCard.load();
        card.change();
        secondCard.change();
        NonResidentChangeBacking page = changePage();
        NonResidentChangeBacking secondPage = changePage();
        secondPage.setRecord(SECOND.toString());

        assertThat(page.load()).isNull();
        assertThat(secondPage.load()).isNull();
        assertThat(page.save()).contains(RECORD.toString()).endsWith("&done=CHANGE");
        assertThat(secondPage.leave()).contains(SECOND.toString());

        assertThat(acts).containsExactly("claim 1", "claim 1", "whole", "whole", "change 1", "leave 2", "leave 1");
    }

    @Test
    void keeps_nobody_on_a_page_because_his_claim_was_lost() {
        card.setAct(NonResidentCardBacking.Act.MERGE);
        card.setTarget(MAIN);
        card.lookOver();
        lost = true;
        card.back();
        assertThat(card.isLookingOver()).isFalse();
        assertThat(card.getPresent().number()).isEqualTo(NUMBER);
        assertThat(looks).as("shows what then stands").hasSize(2);
        lost = false;
        card.change();
        NonResidentChangeBacking page = changePage();
        page.load();
        lost = true;

        assertThat(page.leave()).contains("non-resident-card.xhtml").contains(RECORD.toString());
    }

    @Test
    void stays_on_the_card_and_reads_it_again_when_somebody_else_came_first() {
        lost = true;

        assertThatThrownBy(card::change).isInstanceOf(NumberingRefused.class);

        assertThat(changePage().load()).contains("non-resident-card.xhtml");
        assertThat(card.getPresent().number()).isEqualTo(NUMBER);
        assertThat(looks).hasSize(2);
        assertThat(acts).isEmpty();
    }

    @Test
    void says_a_day_that_is_not_known_in_the_words_that_were_told() {
        assertThat(new NonResidentWords().born(view(RECORD, "1964-00-00", "昭和３９年頃"))).isEqualTo("昭和３９年頃（不詳）");
        assertThat(new NonResidentWords().born(view(RECORD, "1964-07-01", "昭和３９年頃"))).isEqualTo("昭和３９年頃（不詳）");
        assertThat(new NonResidentWords().born(view(RECORD, null, null))).isEmpty();
        assertThat(new NonResidentWords().born(view(RECORD, "1964-07-01", null))).isEqualTo("昭和39年7月1日（1964年）");
    }

    private NonResidentChangeBacking changePage() {
        NonResidentChangeBacking page = new NonResidentChangeBacking(work, null);
        page.setRecord(RECORD.toString());
        return page;
    }

    private NonResidentSearches searches() {
        return new NonResidentSearches(null, null, null) {
            @Override
            public List<NonResidentView> history(UUID record, LookPurpose purpose) {
                looks.add(record);
                return List.of(view(record, "1964-07-01", null));
            }

            @Override
            public NonResidentView mergeTarget(NonResidentNumber number, LookPurpose purpose) {
                acts.add("look at the main one");
                return view(SECOND, number, "1964-07-01", null);
            }

            @Override
            public NonResidentItems whole(UUID record, LookPurpose purpose) {
                acts.add("whole");
                return new NonResidentItems(NUMBER, 1, Map.of(NonResidentItem.SHIMEI, "\uFA19田　一郎", NonResidentItem.SEIBETSU, "1",
                        NonResidentItem.JUSHO_BANCHIGOHYOKI, "１番"));
            }
        };
    }

    private NonResidentChanges changes() {
        return new NonResidentChanges(null, null, null, null) {
            @Override
            public void claim(NonResidentEdit edit) {
                refuseWhatWasLost(NonResidentError.EDITED_BY_ANOTHER);
                acts.add("claim " + edit.revision());
            }

            @Override
            public void leave(NonResidentEdit edit) {
                refuseWhatWasLost(NonResidentError.STALE_EDIT);
                acts.add("leave " + edit.revision());
            }

            private void refuseWhatWasLost(NonResidentError error) {
                if (lost) {
                    throw NumberingRefused.of(error);
                }
            }

            @Override
            public int change(NonResidentEdit edit, Map<NonResidentItem, String> values) {
                acts.add("change " + edit.revision());
                sent.putAll(values);
                return edit.revision() + 1;
            }

            @Override
            public int merge(NonResidentEdit edit, NonResidentNumber main) {
                acts.add("merge " + edit.revision());
                return edit.revision() + 1;
            }

            @Override
            public int delete(NonResidentEdit edit) {
                acts.add("delete " + edit.revision());
                return edit.revision() + 1;
            }
        };
    }

    private static SignedInPerson clerk() {
        return new SignedInPerson() {
            @Override
            public Optional<Caller> caller() {
                return Optional.of(new Caller(Caller.Kind.STAFF, "0220199201101700", "clerk", "1010"));
            }
        };
    }

    private NonResidentView view(UUID record, String born, String words) {
        return view(record, NUMBER, born, words);
    }

    private NonResidentView view(UUID record, NonResidentNumber number, String born, String words) {
        return new NonResidentView(record, number, 1, "NUMBERED", "佐藤　一郎", "サトウ　イチロウ", born, words, Sex.MALE, "東京都", mergedInto, "u0001",
                Instant.EPOCH, "musubi-child");
    }
}

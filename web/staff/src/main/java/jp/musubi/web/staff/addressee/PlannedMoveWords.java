package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.addressee.boundary.PlannedMoveView;
import jp.musubi.kernel.time.JapaneseDates;

/** 転出などの予定, in words. */
@Named
@RequestScoped
public class PlannedMoveWords {

    /** For example 令和8年12月1日に転出する予定です。 */
    public String announced(PlannedMoveView plan) {
        return AddresseeTexts.text("planned_move.announced", JapaneseDates.wareki(plan.plannedOn()), AddresseeTexts.text("change_ground." + plan.ground()));
    }

    /** What will be otherwise; where the person goes is withheld under a support measure. */
    public List<String> items(PlannedMoveView plan) {
        List<String> items = new ArrayList<>(List.of(item("STATE", plan.state().name())));
        if (plan.withheld()) {
            items.add(AddresseeTexts.text("person_history.item_withheld", AddresseeTexts.text("person_item.ADDRESS")));
        }
        if (plan.address() != null) {
            items.add(item("ADDRESS", plan.address()));
        }
        if (plan.abroad().isSomewhere()) {
            items.add(item("ADDRESS_ABROAD", plan.abroad().written()));
        }
        return items;
    }

    public String outcome(PlannedMoveView plan) {
        return AddresseeTexts.text(plan.settled() == null ? "planned_move.outcome_open" : "planned_move.outcome." + plan.settled().outcome());
    }

    private static String item(String item, String value) {
        return AddresseeTexts.text("person_history.item", AddresseeTexts.text("person_item." + item), PersonCardBacking.words(item, value));
    }
}

package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.KOJINBANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI_FUSHOFURAGU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.ItemRule;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;

/** All that can be said against a message before anybody looks into the registry. */
final class ItemChecks {

    private static final Set<NonResidentItem> ALL = EnumSet.allOf(NonResidentItem.class);

    private final GivenItems items;
    private final LocalDate today;
    private final Set<NonResidentItem> looked;
    private final List<NumberingFault> faults = new ArrayList<>();
    private final Set<NonResidentItem> told = EnumSet.noneOf(NonResidentItem.class);

    private ItemChecks(GivenItems items, LocalDate today, Set<NonResidentItem> looked) {
        this.items = items;
        this.today = today;
        this.looked = looked;
    }

    /** @throws NumberingRefused with one fault for each parameter that has one */
    static void require(GivenItems items, LocalDate today) {
        require(items, today, ALL);
    }

    /** Looks at some of the parameters only, where a message has no others. */
    static void require(GivenItems items, LocalDate today, Set<NonResidentItem> looked) {
        ItemChecks checks = new ItemChecks(items, today, looked);
        checks.run();
        if (!checks.faults.isEmpty()) {
            throw new NumberingRefused(checks.faults);
        }
    }

    private void run() {
        for (NonResidentItem item : looked) {
            ItemCheck.firstFault(item, items).ifPresent(fault -> tell(item, fault));
        }
        ItemCorrelation.ALL.stream().filter(rule -> looked.contains(rule.demanded()) && rule.isBroken(items))
                .forEach(rule -> tell(rule.demanded(), rule.fault()));
        birthDateFault().ifPresent(fault -> tell(SEINENGAPPI, fault));
    }

    /** 不詳日: only a message that says that the day is unknown may have an impossible one; a 個人番号 wants a day that is known. */
    private Optional<NumberingFault> birthDateFault() {
        String born = items.text(SEINENGAPPI);
        boolean unknown = items.isSet(SEINENGAPPI_FUSHOFURAGU);
        if (born == null || unknown && !items.has(KOJINBANGO)) {
            return Optional.empty();
        }
        if (unknown || !ItemRule.isDate(born)) {
            return Optional.of(NumberingFault.of(NonResidentError.ITEM_DATE, SEINENGAPPI));
        }
        return LocalDate.parse(born).isAfter(today)
                ? Optional.of(NumberingFault.of(NonResidentError.ITEM_IN_THE_FUTURE, SEINENGAPPI)) : Optional.empty();
    }

    private void tell(NonResidentItem item, NumberingFault fault) {
        if (told.add(item)) {
            faults.add(fault);
        }
    }
}

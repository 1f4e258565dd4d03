package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI_FUSHOFURAGU;
import static jp.musubi.addressee.boundary.NonResidentItem.SOSANENGAPPI;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.ItemRule;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;

/** All that can be said against a message before anybody looks into the registry. */
final class ItemChecks {

    private static final Set<NonResidentItem> ALL = EnumSet.allOf(NonResidentItem.class);
    /** Nobody operated a system before; what is older is a slip or the 0000-01-01 of a term without a beginning. */
    private static final LocalDate FIRST_OPERATION = LocalDate.of(1950, 1, 1);

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
        items.value(SEINENGAPPI).flatMap(this::birthDateFault).ifPresent(fault -> tell(SEINENGAPPI, fault));
        if (looked.contains(SOSANENGAPPI)) {
            items.value(SOSANENGAPPI).flatMap(this::operationDayFault).ifPresent(fault -> tell(SOSANENGAPPI, fault));
        }
    }

    /** 不詳日 may have zeros for what is not known where the message says so; what is known is in the calendar and not to come. */
    private Optional<NumberingFault> birthDateFault(String born) {
        boolean unknown = items.isSet(SEINENGAPPI_FUSHOFURAGU);
        if (!(unknown ? BirthDate.isUnknownForm(born) : ItemRule.isDate(born))) {
            return Optional.of(NumberingFault.of(unknown ? NonResidentError.ITEM_UNKNOWN_DATE : NonResidentError.ITEM_DATE, SEINENGAPPI));
        }
        return (ItemRule.isDate(born) ? Optional.of(LocalDate.parse(born)) : BirthDate.unknown(born, null).earliest()).filter(day -> day.isAfter(today))
                .map(day -> NumberingFault.of(NonResidentError.ITEM_IN_THE_FUTURE, SEINENGAPPI));
    }

    /** The sender's clock may be past midnight already. */
    private Optional<NumberingFault> operationDayFault(String text) {
        LocalDate tomorrow = today.plusDays(1);
        return Optional.of(text).filter(ItemRule::isDate).map(LocalDate::parse).filter(day -> day.isBefore(FIRST_OPERATION) || day.isAfter(tomorrow))
                .map(day -> NumberingFault.of(NonResidentError.ITEM_IMPLAUSIBLE_DAY, SOSANENGAPPI, FIRST_OPERATION.toString(), tomorrow.toString()));
    }

    private void tell(NonResidentItem item, NumberingFault fault) {
        if (told.add(item)) {
            faults.add(fault);
        }
    }
}

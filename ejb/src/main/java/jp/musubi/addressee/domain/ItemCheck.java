package jp.musubi.addressee.domain;

import java.util.Arrays;
import java.util.Optional;
import jp.musubi.addressee.boundary.ItemRule;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;

/** パラメータのチェック. How a parameter can be wrong by itself; the first that fails is told, because the next would say it again. */
enum ItemCheck {
    CHARACTERS {
        @Override
        boolean holds(ItemRule rule, String value) {
            return rule.characters().accept(value);
        }

        @Override
        NumberingFault fault(NonResidentItem item) {
            return NumberingFault.of(NonResidentError.ITEM_CHARACTERS, item, item.rule().characters());
        }
    },
    DIGITS {
        @Override
        boolean holds(ItemRule rule, String value) {
            return rule.hasItsLength(value);
        }

        @Override
        NumberingFault fault(NonResidentItem item) {
            return NumberingFault.of(NonResidentError.ITEM_DIGITS, item, item.rule().longest());
        }
    },
    LENGTH {
        @Override
        boolean holds(ItemRule rule, String value) {
            return rule.fits(value);
        }

        @Override
        NumberingFault fault(NonResidentItem item) {
            return NumberingFault.of(NonResidentError.ITEM_TOO_LONG, item, item.rule().longest());
        }
    },
    CONTENT {
        @Override
        boolean holds(ItemRule rule, String value) {
            return rule.holds().test(value);
        }

        @Override
        NumberingFault fault(NonResidentItem item) {
            return NumberingFault.of(item.rule().oddity(), item);
        }
    };

    abstract boolean holds(ItemRule rule, String value);

    abstract NumberingFault fault(NonResidentItem item);

    static Optional<NumberingFault> firstFault(NonResidentItem item, GivenItems items) {
        if (!items.has(item)) {
            return item.rule().mandatory() ? Optional.of(NumberingFault.of(NonResidentError.ITEM_MISSING, item)) : Optional.empty();
        }
        return Arrays.stream(values()).filter(check -> !check.holds(item.rule(), items.text(item))).findFirst()
                .map(check -> check.fault(item));
    }
}

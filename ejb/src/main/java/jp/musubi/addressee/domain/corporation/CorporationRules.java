package jp.musubi.addressee.domain.corporation;

import jp.musubi.addressee.boundary.corporation.CorporationError;
import jp.musubi.kernel.error.BusinessException;

/** What a row must not do to what is already known. */
final class CorporationRules {

    private CorporationRules() {
    }

    /** @throws BusinessException of the first rule that the row breaks */
    static void check(CorporationRow row, CorporationBook book) {
        require(!book.isRepeated(row.number()), CorporationError.ROW_REPEATED);
        require(!book.isPersons(row.number()), CorporationError.ADDRESSEE_NUMBER_OF_A_PERSON);
        boolean branch = row.content().head().isPresent();
        require(book.find(row.number()).filter(known -> known.isBranch() != branch).isEmpty(), CorporationError.BRANCH_AND_CORPORATION_DIFFER);
        row.content().head().ifPresent(head -> require(book.find(head).filter(known -> !known.isBranch()).isPresent(), CorporationError.HEAD_UNKNOWN));
        row.content().corporateNumber().ifPresent(number -> {
            require(!book.isHeldByAnother(number, row.number()), CorporationError.CORPORATE_NUMBER_HELD_BY_ANOTHER);
            require(!book.timeline(row.number()).contradicts(number, row.change()), CorporationError.CORPORATE_NUMBER_DIFFERS);
        });
        checkChange(row, book);
    }

    /** What is told again changes nothing, whoever tells it and whatever day it corrected. */
    private static void checkChange(CorporationRow row, CorporationBook book) {
        CorporationTimeline timeline = book.timeline(row.number());
        boolean known = timeline.says(row.content().withNumber(timeline.corporateNumber()), row.change());
        require(known || book.isKeptBySender(row.number()), CorporationError.RECORD_OF_ANOTHER_SYSTEM);
        require(known || row.change().correctsChangeOn().filter(day -> !timeline.hasChangeOn(day)).isEmpty(), CorporationError.CORRECTED_CHANGE_UNKNOWN);
    }

    private static void require(boolean holds, CorporationError otherwise) {
        if (!holds) {
            throw new BusinessException(otherwise);
        }
    }
}

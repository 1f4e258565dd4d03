package jp.musubi.addressee.domain.corporation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.domain.NumberingRepository;
import jp.musubi.addressee.domain.RowEffect;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/**
 * 法人の登録. Applies a message row by row under the institution's numbering lock, corporations before branches; a refused row leaves no
 * trace and the others go on.
 */
public class CorporationRegister {

    private final CorporationRepository corporations;
    private final NumberingRepository numberings;
    private final SystemDuties duties;
    private final Clock clock;

    public CorporationRegister(CorporationRepository corporations, NumberingRepository numberings, SystemDuties duties, Clock clock) {
        this.corporations = corporations;
        this.numberings = numberings;
        this.duties = duties;
        this.clock = clock;
    }

    public List<RowOutcome> register(Caller by, List<CorporationRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        numberings.lock(by.institution());
        CorporationBook book = CorporationBook.open(corporations, by.institution(), duties.keepers(by.institution(), by.id()), rows);
        List<Written> written = new ArrayList<>();
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        rows.stream().sorted(Comparator.comparing(row -> row.content().head().isPresent())).forEach(row -> {
            try {
                CorporationRules.check(row, book);
                outcomes.add(RowOutcome.applied(row.row(), apply(row, book, by, written)));
            } catch (BusinessException refused) {
                outcomes.add(RowOutcome.refused(row.row(), refused));
            }
        });
        written.stream().filter(Written::isNew).map(Written::corporation).forEach(corporations::add);
        written.stream().map(Written::version).forEach(corporations::add);
        return outcomes;
    }

    private record Written(Corporation corporation, boolean isNew, CorporationVersion version) {
    }

    private RowEffect apply(CorporationRow row, CorporationBook book, Caller by, List<Written> written) {
        CorporationTimeline timeline = book.timeline(row.number());
        Optional<CorporateNumber> number = row.content().corporateNumber().or(timeline::corporateNumber);
        CorporationContent content = row.content().withNumber(number);
        if (timeline.says(content, row.change())) {
            return RowEffect.UNCHANGED;
        }
        Optional<Corporation> known = book.find(row.number());
        Corporation corporation = known.orElseGet(() -> Corporation.register(row, by, clock));
        corporation.take(number);
        CorporationVersion version = CorporationVersion.of(corporation, timeline.nextRevision(), content, row.change(), by, clock);
        written.add(new Written(corporation, known.isEmpty(), version));
        book.hold(corporation, timeline.with(version));
        return RowEffect.REGISTERED;
    }
}

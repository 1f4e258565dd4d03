package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.DecideMeasure;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.MeasureDecision;
import jp.musubi.addressee.boundary.MeasurePlace;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/** 支援措置の期限の確認. What runs out is decided by a person; what nobody decided goes on and is overdue. */
public class MeasureDesk {

    /** 住民基本台帳事務処理要領 第5の10: an extension may be asked for from one month before the end. */
    private static final int MONTHS_AHEAD = 1;
    /** The same: a measure is granted and extended for a year. */
    private static final int YEARS = 1;

    private final MeasureRepository measures;
    private final PersonRepository persons;
    private final Clock clock;

    public MeasureDesk(MeasureRepository measures, PersonRepository persons, Clock clock) {
        this.measures = measures;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * A measure with the key of its person in the disclosure log.
     *
     * @param subject 団体内統合宛名番号
     */
    public record Shown(String subject, DueMeasure measure) {

        /** Masked: a person's key stays out of logs and messages. */
        @Override
        public String toString() {
            return "Shown[masked]";
        }
    }

    /** @throws BusinessException MEASURES_OF_ANOTHER_OFFICE */
    public List<Shown> due(Caller clerk, MeasurePlace after, int most) {
        requireOffice(clerk);
        return shown(clerk.institution(), measures.due(clerk.institution(), today().plusMonths(MONTHS_AHEAD), after, most));
    }

    /** @throws BusinessException MEASURES_OF_ANOTHER_OFFICE, MEASURE_NOT_FOUND, MEASURE_ALREADY_ENDED */
    public Shown show(Caller clerk, UUID id) {
        requireOffice(clerk);
        return shown(clerk.institution(), List.of(open(clerk, id))).get(0);
    }

    /** @throws BusinessException as {@link #show}, EDITED_BY_SOMEONE_ELSE, MEASURE_TERM_INVALID */
    public void decide(Caller clerk, DecideMeasure command) {
        requireOffice(clerk);
        SupportMeasure measure = open(clerk, command.id());
        if (measure.version() != command.version()) {
            throw new BusinessException(KernelError.EDITED_BY_SOMEONE_ELSE);
        }
        Recording recording = Recording.of(clerk, clock);
        LocalDate former = measure.termEndsOn();
        if (command.decision() == MeasureDecision.RENEW) {
            measure.renew(checkedTerm(measure, command.until()), recording);
        } else {
            measure.end(today(), recording);
        }
        persons.add(SupportMeasureDecision.of(measure, command.decision(), former, recording).because(command.reason(), clerk.department()));
    }

    private LocalDate checkedTerm(SupportMeasure measure, LocalDate until) {
        LocalDate last = renewableUntil(measure);
        if (until == null || !until.isAfter(today()) || until.isAfter(last)) {
            throw new BusinessException(AddresseeError.MEASURE_TERM_INVALID, last);
        }
        return until;
    }

    /** A year behind the term, or behind today where the term has run out. */
    private LocalDate renewableUntil(SupportMeasure measure) {
        LocalDate from = measure.isOverdue(today()) ? today() : measure.termEndsOn();
        return from.plusYears(YEARS);
    }

    private void requireOffice(Caller clerk) {
        if (!measures.decides(clerk.institution(), clerk.department(), today())) {
            throw new BusinessException(AddresseeError.MEASURES_OF_ANOTHER_OFFICE);
        }
    }

    private SupportMeasure open(Caller clerk, UUID id) {
        SupportMeasure measure = measures.find(clerk.institution(), id)
                .orElseThrow(() -> new BusinessException(AddresseeError.MEASURE_NOT_FOUND));
        if (!measure.isOpen()) {
            throw new BusinessException(AddresseeError.MEASURE_ALREADY_ENDED);
        }
        return measure;
    }

    private List<Shown> shown(String institution, List<SupportMeasure> found) {
        List<UUID> ids = found.stream().map(SupportMeasure::personId).distinct().toList();
        Map<UUID, Person> people = persons.persons(institution, ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, Addressee> speakers = persons.representatives(institution, ids).stream()
                .collect(Collectors.toMap(Addressee::personId, Function.identity()));
        return found.stream().map(measure -> view(people.get(measure.personId()).integratedNumber().value(), measure,
                Optional.ofNullable(speakers.get(measure.personId())))).toList();
    }

    /** @param speaker empty when a repaired link took the person's last record away */
    private Shown view(String subject, SupportMeasure measure, Optional<Addressee> speaker) {
        Optional<BasicInformation> known = speaker.map(Addressee::basicInformation);
        return new Shown(subject, new DueMeasure(measure.id(), subject, speaker.map(Addressee::number).orElse(null),
                known.map(BasicInformation::name).orElse(null), known.map(BasicInformation::kana).orElse(null), measure.startsOn(),
                measure.termEndsOn(), measure.isOverdue(today()), renewableUntil(measure), measure.version()));
    }

    private LocalDate today() {
        return JapaneseDates.today(clock);
    }
}

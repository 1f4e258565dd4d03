package jp.musubi.ws.addressee.v1;

import java.time.Instant;
import java.util.List;
import jp.musubi.addressee.boundary.NonResidentView;

/**
 * States of 住登外者宛名基本情報: the present one of each candidate, or all of one record, the oldest first.
 *
 * @param more whether there are more candidates than are named
 */
public record NonResidentList(List<State> states, boolean more) {

    /**
     * One state.
     *
     * @param kind name of what made it
     * @param birthDate as written; unknown days are no days of the calendar
     * @param birthDateNotation 不詳表記; missing where the day is known
     * @param sex 0 unknown, 1 male, 2 female
     * @param address missing while the person is under a support measure
     * @param mergedInto 名寄せ先宛名番号
     */
    public record State(String addresseeNumber, int revision, String kind, String name, String kana, String birthDate, String birthDateNotation,
            String sex, String address, String mergedInto, String operatorId, Instant recordedAt, String recordedBy) {

        /** Masked: a person's data stay out of logs and messages. */
        @Override
        public String toString() {
            return "State[masked]";
        }
    }

    public static NonResidentList of(List<NonResidentView> views, boolean more) {
        return new NonResidentList(views.stream().map(view -> new State(view.number().value(), view.revision(), view.kind(), view.name(),
                view.kana(), view.birthDate(), view.birthDateNotation(), view.sex().code(), view.address(), view.mergedInto() == null ? null : view.mergedInto().value(),
                view.operatorId(), view.recordedAt(), view.recordedBy())).toList(), more);
    }
}

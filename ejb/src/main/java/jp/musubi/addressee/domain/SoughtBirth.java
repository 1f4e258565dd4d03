package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * What a clerk typed of a birth date: a day, a month or a year. It fits the days that lie in it and what is known of 不詳日 that do
 * not contradict it.
 *
 * @param first of the days, null for a date of which nothing is known
 * @param dates 不詳日 that fit
 * @param beginning that every other fitting 不詳日 has; empty for none
 */
public record SoughtBirth(LocalDate first, LocalDate last, List<String> dates, String beginning) {

    private static final String NO_YEAR = "0000";
    private static final String NO_PART = "00";

    /** Empty for what is no date. */
    static Optional<SoughtBirth> of(String word) {
        return word.equals(BirthDate.NOTHING_KNOWN) ? Optional.of(new SoughtBirth(null, null, List.of(word), ""))
                : JapaneseDates.parse(word).map(SoughtBirth::on).or(() -> JapaneseDates.parseSpan(word).map(SoughtBirth::within));
    }

    private static SoughtBirth on(LocalDate day) {
        String[] parts = day.toString().split("-");
        List<String> dates = Stream.of(parts[0], NO_YEAR).flatMap(year -> Stream.of(parts[1], NO_PART)
                .flatMap(month -> Stream.of(parts[2], NO_PART).map(last -> String.join("-", year, month, last)))).toList();
        return new SoughtBirth(day, day, dates, "");
    }

    private static SoughtBirth within(JapaneseDates.Span span) {
        String[] parts = span.first().toString().split("-");
        boolean year = span.last().getMonthValue() != span.first().getMonthValue();
        return new SoughtBirth(span.first(), span.last(), year ? List.of() : List.of(parts[0] + "-00-00"),
                year ? parts[0] + "-" : parts[0] + "-" + parts[1] + "-");
    }

    /** 不詳日 that fit; of those without a year only where something else is sought too, because they fit every year. */
    public List<String> dates(boolean alone) {
        return dates.stream().filter(date -> !alone || first == null || !date.startsWith(NO_YEAR)).toList();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "SoughtBirth[masked]";
    }
}

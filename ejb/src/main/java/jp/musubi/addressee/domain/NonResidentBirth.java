package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI_FUSHOFURAGU;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI_FUSHOHYOKI;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.ItemRule;

/** 生年月日. Kept as written, because a day that is not known (不詳日) is no day of the calendar. */
@Embeddable
public class NonResidentBirth {

    private static final String UNKNOWN = "1";

    @Column(name = "birth_date")
    private String date;

    @Column(name = "birth_date_unknown")
    private String unknown;

    @Column(name = "birth_date_notation")
    private String notation;

    protected NonResidentBirth() {
    }

    static NonResidentBirth of(GivenItems items) {
        NonResidentBirth given = new NonResidentBirth();
        given.date = items.text(SEINENGAPPI);
        given.unknown = items.text(SEINENGAPPI_FUSHOFURAGU);
        given.notation = items.text(SEINENGAPPI_FUSHOHYOKI);
        return given;
    }

    List<String> values() {
        return Arrays.asList(date, unknown, notation);
    }

    /** As written; null when it was not given. */
    public String date() {
        return date;
    }

    /** What people read in place of a day that is not known; null where it is known. */
    public String words() {
        return isUnknown() ? notation : null;
    }

    /** The day, or as much of one as is known; empty where nothing was said or what was said is neither. */
    Optional<BirthDate> known() {
        return isUnknown() ? Optional.ofNullable(date).filter(told -> notation != null && BirthDate.isUnknownForm(told)).map(told -> BirthDate.unknown(told, notation))
                : day().map(BirthDate::on);
    }

    private boolean isUnknown() {
        return UNKNOWN.equals(unknown);
    }

    /** The day, where it is known. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(date).filter(text -> !isUnknown() && ItemRule.isDate(text)).map(LocalDate::parse);
    }
}

package jp.musubi.standin.installation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.musubi.standin.card.FourItems;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Sex;

/** 基本4情報 of a demo resident, as a 署名用 certificate writes them. */
final class CardItems {

    /** First days of 大正 to 令和; what was before is 明治. */
    private static final List<LocalDate> ERAS = List.of(LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 8), LocalDate.of(2019, 5, 1));

    private CardItems() {
    }

    static FourItems of(RegistryEntry entry) {
        LocalDate birth = entry.person().birthDate();
        long era = 1 + ERAS.stream().filter(first -> !birth.isBefore(first)).count();
        return new FourItems(entry.person().name(), nothingReplaced(entry.person().name()), entry.person().sex() == Sex.MALE ? "1" : "2",
                era + birth.format(DateTimeFormatter.BASIC_ISO_DATE), entry.address(), nothingReplaced(entry.address()));
    }

    private static String nothingReplaced(String text) {
        return "0".repeat(text.codePointCount(0, text.length()));
    }
}

package jp.musubi.addressee.domain;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 丁目・番地・号. What a clerk types of it in figures (3, 3-1, 2-3-1) and how an address may have it written, which is data. */
final class HouseNumber {

    private static final Pattern TYPED = Pattern.compile("\\d{1,5}(?:[-\u2010-\u2015\u2212\u30fc]\\d{1,5}){0,2}");
    private static final Pattern BETWEEN = Pattern.compile("\\D");
    private static final ResourceBundle FORMS = ResourceBundle.getBundle("jp.musubi.addressee.domain.Municipality");
    private static final int MOST_PARTS = 3;

    private HouseNumber() {
    }

    /** The folded keys with which it may stand in an address; none for what is no house number. */
    static List<String> keys(String word) {
        if (!TYPED.matcher(word).matches()) {
            return List.of();
        }
        String[] parts = BETWEEN.split(word);
        Object[] said = Arrays.copyOf(parts, MOST_PARTS + 1, Object[].class);
        said[MOST_PARTS] = new RuleBasedNumberFormat(Locale.JAPANESE, RuleBasedNumberFormat.SPELLOUT).format(Integer.parseInt(parts[0]));
        return Stream.of(FORMS.getString("house." + parts.length).split("\\|")).map(form -> Folding.current().key(MessageFormat.format(form, said)))
                .distinct().toList();
    }
}

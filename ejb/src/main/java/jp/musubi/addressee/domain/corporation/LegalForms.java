package jp.musubi.addressee.domain.corporation;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 法人格の略記. Spells out what people abbreviate (㈱ and (株) for 株式会社), so that either finds the other. Which ones is data. */
final class LegalForms {

    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final List<String[]> FORMS = read("legal-forms.tsv");

    private LegalForms() {
    }

    static String spelledOut(String name) {
        String text = WIDTH.normalize(name);
        for (String[] form : FORMS) {
            text = text.replace(form[0], form[1]);
        }
        return text;
    }

    private static List<String[]> read(String table) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LegalForms.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package jp.musubi.web.staff.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.legalbasis.boundary.LegalNames;

/** Names behind the codes of a list, each asked for once per page. */
@Named
@RequestScoped
public class LegalWords {

    private final LegalNames names;
    private final Map<String, String> known = new HashMap<>();

    protected LegalWords() {
        this(null);
    }

    @Inject
    public LegalWords(LegalNames names) {
        this.names = names;
    }

    public String institution(String code) {
        return known.computeIfAbsent(code, names::institution);
    }

    public String task(String code) {
        return known.computeIfAbsent(code, names::task);
    }

    public String procedure(String code) {
        return known.computeIfAbsent(code, names::procedure);
    }

    public String information(String code) {
        return known.computeIfAbsent(code, names::information);
    }
}

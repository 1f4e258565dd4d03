package jp.musubi.selfinfo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import jp.musubi.legalbasis.boundary.LegalFormats;
import jp.musubi.legalbasis.boundary.LegalNames;
import jp.musubi.selfinfo.domain.Names;

/** Names from the room of the law. What another party sent is a code only if it looks like one. */
@ApplicationScoped
class LegalBasisNames implements Names {

    private final LegalNames names;

    protected LegalBasisNames() {
        this(null);
    }

    @Inject
    LegalBasisNames(LegalNames names) {
        this.names = names;
    }

    @Override
    public String institution(String code) {
        return name(code, LegalFormats.INSTITUTION, names::institution);
    }

    @Override
    public String department(String institution, String code, LocalDate on) {
        boolean asked = institution != null && institution.matches(LegalFormats.INSTITUTION);
        return asked ? name(code, LegalFormats.DEPARTMENT, known -> names.department(institution, known, on)) : code;
    }

    @Override
    public String task(String code) {
        return name(code, LegalFormats.TASK, names::task);
    }

    @Override
    public String procedure(String code) {
        return name(code, LegalFormats.PROCEDURE, names::procedure);
    }

    @Override
    public String information(String code) {
        return name(code, LegalFormats.INFORMATION, names::information);
    }

    @Override
    public String plainPurpose(String procedure) {
        return name(procedure, LegalFormats.PROCEDURE, names::plainPurpose);
    }

    @Override
    public String plainInformation(String code) {
        return name(code, LegalFormats.INFORMATION, names::plainInformation);
    }

    private static String name(String code, String format, UnaryOperator<String> known) {
        if (code == null) {
            return "";
        }
        return code.matches(format) ? known.apply(code) : code;
    }
}

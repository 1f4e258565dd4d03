package jp.musubi.web.staff.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.boundary.InstitutionName;
import jp.musubi.legalbasis.boundary.LegalNames;
import jp.musubi.legalbasis.boundary.PermittedInquiry;
import jp.musubi.web.ui.page.SignedInPerson;

/** What the clerk's office may ask today, and whom: the select boxes of the inquiry page. */
@Named
@RequestScoped
public class InquiryChoices {

    private static final String SEPARATOR = "-";

    private final LegalNames names;
    private final String institution;
    private final String department;
    private final LocalDate today;
    private Map<String, PermittedInquiry> entries;
    private final Map<String, List<InstitutionName>> providers = new LinkedHashMap<>();

    protected InquiryChoices() {
        this.names = null;
        this.institution = null;
        this.department = null;
        this.today = null;
    }

    @Inject
    public InquiryChoices(LegalNames names, SignedInPerson person, Clock clock) {
        this.names = names;
        this.institution = person.getInstitution();
        this.department = person.getDepartment();
        this.today = JapaneseDates.today(clock);
    }

    public List<SelectItem> inquiries() {
        return entries().entrySet().stream().map(entry -> new SelectItem(entry.getKey(), label(entry.getValue()))).toList();
    }

    public List<SelectItem> providers() {
        return entries().values().stream().map(PermittedInquiry::provider).distinct().flatMap(type -> meantBy(type).stream()).distinct()
                .filter(other -> !other.code().equals(institution)).sorted(Comparator.comparing(InstitutionName::code))
                .map(other -> new SelectItem(other.code(), other.name())).toList();
    }

    /** Whether the legal entry means this provider. */
    public boolean mayBeAsked(String choice, String provider) {
        return meantBy(entry(choice).provider()).stream().anyMatch(other -> other.code().equals(provider));
    }

    public PermittedInquiry entry(String choice) {
        return entries().get(choice);
    }

    public String providerName(String provider) {
        return names.institution(provider);
    }

    private static String label(PermittedInquiry entry) {
        return LinkageTexts.text("inquiry_ask.choice_label", entry.procedureName(), entry.informationName());
    }

    private List<InstitutionName> meantBy(String type) {
        return providers.computeIfAbsent(type, wanted -> names.providers(wanted, today));
    }

    private Map<String, PermittedInquiry> entries() {
        if (entries == null) {
            entries = names.permittedInquiries(institution, department, today).stream().collect(Collectors.toMap(InquiryChoices::key, entry -> entry,
                    (first, again) -> first, LinkedHashMap::new));
        }
        return entries;
    }

    private static String key(PermittedInquiry entry) {
        return String.join(SEPARATOR, entry.task(), entry.procedure(), entry.information());
    }
}

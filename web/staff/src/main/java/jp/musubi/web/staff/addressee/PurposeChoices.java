package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.boundary.LegalNames;
import jp.musubi.legalbasis.boundary.PermittedInquiry;
import jp.musubi.web.ui.page.SignedInPerson;

/** Tasks of the clerk's office, and grounds: the select boxes before a sensitive view. */
@Named
@RequestScoped
public class PurposeChoices {

    private final LegalNames names;
    private final SignedInPerson person;
    private final Clock clock;

    protected PurposeChoices() {
        this(null, null, null);
    }

    @Inject
    public PurposeChoices(LegalNames names, SignedInPerson person, Clock clock) {
        this.names = names;
        this.person = person;
        this.clock = clock;
    }

    public List<SelectItem> tasks() {
        Map<String, String> tasks = new LinkedHashMap<>();
        names.permittedInquiries(person.getInstitution(), person.getDepartment(), JapaneseDates.today(clock))
                .forEach((PermittedInquiry entry) -> tasks.putIfAbsent(entry.task(), entry.taskName()));
        return tasks.entrySet().stream().map(task -> new SelectItem(task.getKey(), task.getValue())).toList();
    }

    public List<SelectItem> grounds() {
        return Stream.of(LookGround.values()).map(each -> new SelectItem(each, AddresseeTexts.text("look_ground." + each))).toList();
    }
}

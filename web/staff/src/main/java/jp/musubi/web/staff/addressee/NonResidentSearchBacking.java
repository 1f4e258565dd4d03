package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentSearches;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.web.ui.form.MessageList;

/** Looks for 住登外者 by what is known of them now or was before. What was typed stays out of addresses and of the session. */
@Named
@RequestScoped
public class NonResidentSearchBacking {

    private static final String PAGE = "non-resident-search.xhtml";
    private static final String FIELD = "form:name:input";

    private final NonResidentSearches searches;
    private final VisitPurpose visit;
    private final MessageList messages;
    private String name;
    private String kana;
    private LocalDate birthDate;
    private String address;
    private boolean whole;
    private List<NonResidentView> found;

    protected NonResidentSearchBacking() {
        this(null, null, null);
    }

    @Inject
    public NonResidentSearchBacking(NonResidentSearches searches, VisitPurpose visit, MessageList messages) {
        this.searches = searches;
        this.visit = visit;
        this.messages = messages;
    }

    public void load() throws IOException {
        visit.orAsk(PAGE);
    }

    public String search() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk(PAGE);
        if (purpose.isPresent()) {
            NonResidentQuery query = new NonResidentQuery(name, kana, birthDate == null ? null : birthDate.toString(), null, address, !whole);
            if (saysNothing(query)) {
                messages.refuse(FIELD, AddresseeTexts.text("non_resident_search.says_nothing"));
            } else {
                found = searches.search(query, purpose.get());
            }
        }
        return null;
    }

    private static boolean saysNothing(NonResidentQuery query) {
        return query.name() == null && query.kana() == null && query.birthDate() == null && query.address() == null;
    }

    public List<NonResidentView> getHits() {
        return found == null ? List.of() : found;
    }

    public boolean isNobody() {
        return found != null && found.isEmpty();
    }

    public List<SelectItem> getManners() {
        return Stream.of(false, true).map(each -> new SelectItem(each, AddresseeTexts.text("non_resident_search.manner." + each))).toList();
    }

    public String getCount() {
        return AddresseeTexts.text("non_resident_search.count", getHits().size());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }
}

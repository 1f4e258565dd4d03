package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import jp.musubi.addressee.domain.LinkReading;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 宛名の紐付けの照会. Which tasks know a person is itself about the person, so every look leaves an entry. */
@Stateless
@DenyAll
@Guarded
public class AddresseeLinks {

    private static final String GROUND = "addressee.links";
    private static final List<String> ITEMS = List.of("LINKED_SYSTEMS");

    private final LinkReading reading;
    private final DisclosureLog disclosures;
    private final CurrentCaller caller;

    protected AddresseeLinks() {
        this(null, null, null);
    }

    @Inject
    public AddresseeLinks(LinkReading reading, DisclosureLog disclosures, CurrentCaller caller) {
        this.reading = reading;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    /**
     * All links of the person behind the number, by system and number.
     *
     * @throws jp.musubi.kernel.error.BusinessException ADDRESSEE_NUMBER_UNKNOWN
     */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.link.list")
    @Discloses(subject = "the person behind the number", items = "which systems know the person by which numbers")
    public List<AddresseeLink> links(@NotNull AddresseeNumber number) {
        Caller reader = caller.get();
        LinkReading.Found found = reading.links(reader.institution(), number);
        disclosures.read(new ReadEntry(found.subject(), ReadKind.by(reader), null, GROUND, ITEMS, null));
        return found.links();
    }
}

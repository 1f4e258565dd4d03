package jp.musubi.web.staff.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.musubi.identity.boundary.EmergencyRoles;
import jp.musubi.identity.boundary.EmergencyUseView;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.boundary.StaffAdministration;
import jp.musubi.identity.boundary.StaffChangeView;
import jp.musubi.kernel.security.Caller;
import jp.musubi.web.ui.page.SignedInPerson;

/** The accounts of the institution's staff, and the changes that wait for another administrator. */
@Named
@RequestScoped
public class StaffListBacking {

    private final StaffAdministration door;
    private final EmergencyRoles emergencies;
    private final SignedInPerson person;
    private List<StaffAccountState> accounts = List.of();
    private List<StaffChangeView> proposals = List.of();
    private List<EmergencyUseView> uses = List.of();

    protected StaffListBacking() {
        this(null, null, null);
    }

    @Inject
    public StaffListBacking(StaffAdministration door, EmergencyRoles emergencies, SignedInPerson person) {
        this.door = door;
        this.emergencies = emergencies;
        this.person = person;
    }

    public void load() {
        accounts = door.accounts();
        proposals = door.proposals();
        uses = emergencies.unreviewed();
    }

    private boolean mine(StaffChangeView proposal) {
        return person.caller().map(Caller::id).filter(proposal.proposedBy()::equals).isPresent();
    }

    public String proposer(StaffChangeView proposal) {
        return IdentityTexts.proposer(proposal, mine(proposal));
    }

    /** Key of the word for the account's state. */
    public String state(StaffAccountState account) {
        if (account.suspended()) {
            return "SUSPENDED";
        }
        return account.enrolled() ? "ENROLLED" : "NOT_ENROLLED";
    }

    public List<StaffAccountState> getAccounts() {
        return accounts;
    }

    /** Emergency roles that wait for a review. */
    public List<EmergencyUseView> getUses() {
        return uses;
    }

    public List<StaffChangeView> getProposals() {
        return proposals;
    }
}

package jp.musubi.web.staff.linkage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeSummaries;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.legalbasis.boundary.PermittedInquiry;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.linkage.boundary.RegisterInquiry;
import jp.musubi.web.ui.form.MessageList;
import jp.musubi.web.ui.form.SubmissionKey;
import jp.musubi.web.ui.page.SignedInPerson;

/** Asks another institution about one person: fill in, look over with the legal ground, send. */
@Named
@ViewScoped
public class InquiryAskBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NO_CONDITION = "0";
    private static final String SEND_BUTTON = "form:send";
    private static final String NUMBER_FIELD = "form:addresseeNumber:input";

    private final Inquiries inquiries;
    private final InquiryChoices choices;
    private final SignedInPerson person;
    private final AddresseeSummaries addressees;
    private final MessageList messages;
    private final SubmissionKey submission = new SubmissionKey();

    private String addresseeNumber;
    private String choice;
    private String provider;
    private boolean nonDisclosure;
    private boolean lookingOver;
    private transient AddresseeSummary addressee;

    protected InquiryAskBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    public InquiryAskBacking(Inquiries inquiries, InquiryChoices choices, SignedInPerson person, AddresseeSummaries addressees,
            MessageList messages) {
        this.inquiries = inquiries;
        this.choices = choices;
        this.person = person;
        this.addressees = addressees;
        this.messages = messages;
    }

    /** Who may not inquire, or whose office has nothing to inquire for, learns it before he fills anything in; the door refuses him in any case. */
    @PostConstruct
    void begin() {
        if (!person.isNetworkUser()) {
            throw new BusinessException(LinkageError.NETWORK_FOR_OWN_STAFF);
        }
        List<SelectItem> items = choices.inquiries();
        if (items.isEmpty()) {
            throw new BusinessException(LinkageError.TASK_NOT_OFFICES);
        }
        choice = items.size() == 1 ? items.get(0).getValue().toString() : null;
    }

    /** To the second step: the provider must be one that the legal entry means, the person one that is known here. */
    public void lookOver() {
        boolean providerMeant = choices.mayBeAsked(choice, provider);
        if (!providerMeant) {
            messages.refuse("form:provider:input", LinkageTexts.text("inquiry_ask.provider_not_meant"));
        }
        if (personFound() && providerMeant) {
            submission.renew();
            lookingOver = true;
        }
    }

    private boolean personFound() {
        try {
            addressee = addressees.find(new AddresseeNumber(addresseeNumber)).orElse(null);
        } catch (BusinessException malformed) {
            messages.refuse(NUMBER_FIELD, LinkageTexts.text("inquiry_ask.number_wrong"));
            return false;
        }
        if (addressee == null) {
            messages.refuse(NUMBER_FIELD, LinkageTexts.text("inquiry_ask.person_unknown"));
        }
        return addressee != null;
    }

    public void change() {
        lookingOver = false;
    }

    /**
     * Whether the button that sends is there. It is also there while a form is read that was sent before (pressed twice,
     * gone back): the door then gives its stored answer, and the clerk gets to the same result.
     */
    public boolean isSendable() {
        FacesContext context = FacesContext.getCurrentInstance();
        return lookingOver || context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && context.getExternalContext().getRequestParameterMap().containsKey(SEND_BUTTON);
    }

    /** Sends once, however often the button is pressed. */
    public String send() {
        PermittedInquiry entry = choices.entry(choice);
        String number = inquiries.register(new RegisterInquiry(origin(), addresseeNumber, entry.task(), entry.procedure(), provider,
                entry.information(), nonDisclosure, NO_CONDITION, NO_CONDITION, null, null)).managementNumber();
        return "/linkage/inquiry-result.xhtml?faces-redirect=true&number=" + number;
    }

    private MessageOrigin origin() {
        Caller clerk = person.caller().orElseThrow();
        return MessageOrigin.ofScreen(submission.getValue(), clerk.department(), clerk.id());
    }

    public PermittedInquiry getEntry() {
        return choices.entry(choice);
    }

    public String getProviderName() {
        return choices.providerName(provider);
    }

    public AddresseeSummary getAddressee() {
        return addressee;
    }

    public SubmissionKey getSubmission() {
        return submission;
    }

    public boolean isLookingOver() {
        return lookingOver;
    }

    public String getAddresseeNumber() {
        return addresseeNumber;
    }

    public void setAddresseeNumber(String addresseeNumber) {
        this.addresseeNumber = addresseeNumber;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public boolean isNonDisclosure() {
        return nonDisclosure;
    }

    public void setNonDisclosure(boolean nonDisclosure) {
        this.nonDisclosure = nonDisclosure;
    }
}

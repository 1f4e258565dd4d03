package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.web.ui.form.MessageList;

/** Begins a repair with a 宛名番号, which then stays out of addresses. */
@Named
@RequestScoped
public class LinkRepairBacking {

    private static final String FIELD = "form:number:input";

    private final LinkReviews reviews;
    private final MessageList messages;
    private String number;

    protected LinkRepairBacking() {
        this(null, null);
    }

    @Inject
    public LinkRepairBacking(LinkReviews reviews, MessageList messages) {
        this.reviews = reviews;
        this.messages = messages;
    }

    public String show() {
        try {
            return "/addressee/link-review.xhtml?faces-redirect=true&record=" + reviews.recordOf(new AddresseeNumber(number));
        } catch (BusinessException unknown) {
            messages.refuse(FIELD, AddresseeTexts.text("link_repair.number_unknown"));
            return null;
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}

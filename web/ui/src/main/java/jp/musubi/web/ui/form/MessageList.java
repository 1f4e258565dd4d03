package jp.musubi.web.ui.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What the top of a page says: each message, with the field it belongs to so that a link can lead there. */
@Named
@RequestScoped
public class MessageList {

    /** @param field client id of the field, empty for the whole page */
    public record Entry(String field, String text, String code) {
    }

    public List<Entry> getEntries() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Entry> entries = new ArrayList<>();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            context.getMessageList(field).forEach(message -> entries.add(entry(field, message)));
        }
        return entries;
    }

    /** Refuses one field after all fields were read, for rules that look at more than the field. */
    public void refuse(String field, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        context.validationFailed();
        if (context.getViewRoot().findComponent(field) instanceof UIInput input) {
            input.setValid(false);
        }
    }

    /** The same, and what was typed stays in the field. */
    public void refuse(String field, String text, String typed) {
        refuse(field, text);
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent(field) instanceof UIInput input) {
            input.setSubmittedValue(typed);
        }
    }

    private static Entry entry(String field, FacesMessage message) {
        message.rendered();
        String summary = message.getSummary();
        String detail = message.getDetail();
        return new Entry(field == null ? "" : field, summary, summary.equals(detail) ? "" : detail);
    }
}

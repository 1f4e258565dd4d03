package jp.musubi.web.staff.addressee;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.ItemCharacters;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.text.Widths;
import jp.musubi.web.ui.form.MessageList;

/** 変更 of one 住登外者: the basic information as a whole, kept from others as long as the page is used. */
@Named
@ViewScoped
public class NonResidentChangeBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CARD = "/addressee/non-resident-card.xhtml?faces-redirect=true&record=";

    private final NonResidentWork work;
    private final MessageList messages;

    private String record;
    private NonResidentEdit claimed;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    protected NonResidentChangeBacking() {
        this(null, null);
    }

    @Inject
    public NonResidentChangeBacking(NonResidentWork work, MessageList messages) {
        this.work = work;
        this.messages = messages;
    }

    /** Shows the whole to who claimed the record on its card, and sends everybody else there: opening an address claims nothing. */
    public String load() {
        Optional<NonResidentEdit> handedOn = work.take(id());
        if (handedOn.isEmpty()) {
            return CARD + id();
        }
        claimed = handedOn.get();
        work.whole(id()).forEach((item, value) -> known.put(item.parameter(), value));
        values.putAll(known);
        return null;
    }

    /** Saves once, however often the button is pressed; each fault stands at its field. */
    public String save() {
        try {
            work.change(claimed, said());
            return CARD + id() + "&done=CHANGE";
        } catch (NumberingRefused refused) {
            if (refused.faults().stream().allMatch(fault -> fault.parameter().isEmpty())) {
                throw refused;
            }
            refused.faults().forEach(this::tell);
            claimed = work.again(claimed);
            return null;
        }
    }

    private void tell(NumberingFault fault) {
        String parameter = NonResidentFaults.field(fault);
        messages.refuse("form:" + parameter + ":input", NonResidentFaults.text(fault), values.get(parameter));
    }

    /** Others may edit again. */
    public String leave() {
        work.leave(claimed);
        return CARD + id();
    }

    private Map<NonResidentItem, String> said() {
        Map<NonResidentItem, String> said = new EnumMap<>(NonResidentItem.class);
        values.forEach((parameter, value) -> {
            if (value != null) {
                said.put(NonResidentItem.of(parameter).orElseThrow(), said(parameter, value));
            }
        });
        return said;
    }

    /** Fields make characters uniform (NFKC): what nobody touched stays as it was, what is new is written as the item's type demands. */
    private String said(String parameter, String value) {
        String before = known.getOrDefault(parameter, "");
        if (Widths.normalise(before).equals(value)) {
            return before;
        }
        ItemCharacters characters = NonResidentItem.of(parameter).orElseThrow().rule().characters();
        return characters == ItemCharacters.FULL_WIDTH ? Widths.toFullWidth(value) : value;
    }

    private UUID id() {
        return PersonCardBacking.id(record);
    }

    public String label(String parameter) {
        return NonResidentItem.of(parameter).map(NonResidentFaults::label).orElseThrow();
    }

    /** By parameter name of the official API. */
    public Map<String, String> getValues() {
        return values;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }
}

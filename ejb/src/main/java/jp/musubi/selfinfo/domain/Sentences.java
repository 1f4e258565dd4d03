package jp.musubi.selfinfo.domain;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.musubi.selfinfo.boundary.ExchangeStatus;

/** Says in one plain sentence what happened. */
final class Sentences {

    private final Names names;
    private final ResourceBundle texts;

    Sentences(Names names, Locale locale) {
        this.names = names;
        Locale wanted = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        this.texts = ResourceBundle.getBundle("jp.musubi.selfinfo.domain.Sentences", wanted, Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String exchange(Story story) {
        RecordItem item = story.any();
        return format("exchange." + story.status(), names.institution(item.requester()), names.plainPurpose(item.procedure()),
                names.plainInformation(item.information()), names.institution(item.provider()));
    }

    String status(ExchangeStatus status) {
        return texts.getString("status." + status);
    }

    String read(ReadItem read) {
        String key = "read." + read.kind();
        String office = read.department().isEmpty() ? ""
                : format("read.office", names.department(read.institution(), read.department(), read.day()));
        return format(texts.containsKey(key) ? key : "read.other", names.institution(read.institution()), office, seen(read));
    }

    /** Plain words for what was seen: by the ground where it says so, else item by item, else in general. */
    private String seen(ReadItem read) {
        String key = "seen." + read.ground();
        List<String> items = items(read);
        if (texts.containsKey(key)) {
            return texts.getString(key);
        }
        return items.isEmpty() ? texts.getString("seen") : format("seen.items", String.join(texts.getString("item.and"), items));
    }

    /** Names of the items that have one; codes of a single layout are left to the institution's answer. */
    List<String> items(ReadItem read) {
        return read.items().stream().map(item -> "item." + item).filter(texts::containsKey).map(texts::getString).toList();
    }

    /** Why nothing was handed over; empty when nobody said a reason that has words. */
    String reason(String code) {
        String key = "reason." + code;
        return texts.containsKey(key) ? texts.getString(key) : "";
    }

    private String format(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}

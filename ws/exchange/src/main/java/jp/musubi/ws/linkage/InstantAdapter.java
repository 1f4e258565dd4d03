package jp.musubi.ws.linkage;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code xs:dateTime} of the contract, which is UTC and ends at microseconds, as an instant. */
public class InstantAdapter extends XmlAdapter<String, Instant> {

    @Override
    public Instant unmarshal(String text) {
        return text == null || text.isBlank() ? null : Instant.parse(text.strip());
    }

    @Override
    public String marshal(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
}

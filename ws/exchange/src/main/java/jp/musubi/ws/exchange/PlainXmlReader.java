package jp.musubi.ws.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML without document type, entities and processing instructions, as WS-I Basic Profile 1.1 (R1008, R1009) has it. The
 * engine does not expand entities, but would drop an undeclared one silently and so change a value. No subclass of the
 * engine's own reader, because the binding would look beneath it. It knows the names that came in each element that is open, so that
 * of a message that breaks the schema it can be said what is missing.
 */
class PlainXmlReader extends StreamReaderDelegate {

    private final Deque<Set<String>> open = new ArrayDeque<>();

    PlainXmlReader(XMLStreamReader reader) {
        super(reader);
        open.push(new HashSet<>());
    }

    /** Names beside the element that has just begun: those before it, and as reading goes on those after it. */
    Set<String> siblings() {
        return open.stream().skip(1).findFirst().orElseGet(Set::of);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == ENTITY_REFERENCE || event == DTD) {
            throw new XMLStreamException("doctype or entity reference");
        }
        if (event == PROCESSING_INSTRUCTION) {
            throw new XMLStreamException("processing instruction");
        }
        if (event == START_ELEMENT) {
            open.peek().add(getLocalName());
            open.push(new HashSet<>());
        } else if (event == END_ELEMENT && open.size() > 1) {
            open.pop();
        }
        return event;
    }

    /** Step by step, so that each event passes {@link #next()}. */
    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == SPACE || event == COMMENT || event == CHARACTERS && isWhiteSpace()) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw new XMLStreamException("text where an element belongs");
        }
        return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            if (event == START_ELEMENT || event == END_DOCUMENT) {
                throw new XMLStreamException("element where text belongs");
            }
            if (event != COMMENT) {
                text.append(getText());
            }
        }
        return text.toString();
    }
}

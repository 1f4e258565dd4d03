package jp.musubi.ws.exchange;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML without document type, entities and processing instructions, as WS-I Basic Profile 1.1 (R1008, R1009) has it. The
 * engine does not expand entities, but would drop an undeclared one silently and so change a value. No subclass of the
 * engine's own reader, because the binding would look beneath it.
 */
class PlainXmlReader extends StreamReaderDelegate {

    PlainXmlReader(XMLStreamReader reader) {
        super(reader);
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

package jp.musubi.linkage.domain;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the {@code Record} elements of a replica file one by one. Nothing outside the file is ever fetched: a DTD is
 * refused, entities are not resolved, depth and text lengths are bounded, and only one record is in memory at a time.
 */
final class ReplicaFileReader implements AutoCloseable {

    static final String NAMESPACE = "urn:musubi:linkage:v1:dbm";
    private static final String RECORD = "Record";
    private static final int DEEPEST = 16;

    private final XMLStreamReader xml;
    private int position;
    private int depth;

    ReplicaFileReader(InputStream file) throws BrokenFileException {
        try {
            xml = factory().createXMLStreamReader(file, "UTF-8");
        } catch (XMLStreamException e) {
            throw new BrokenFileException(e);
        }
    }

    /** Position of the record read last, from 1; 0 before the first. */
    int position() {
        return position;
    }

    /** Passes over records that were done before. */
    void skip(int records) throws BrokenFileException {
        while (position < records && toRecord()) {
            leave();
        }
    }

    /** The next record; empty at the end of the file. */
    Optional<RawRow> next() throws BrokenFileException {
        if (!toRecord()) {
            return Optional.empty();
        }
        try {
            RawRow row = RawRow.read(xml, position);
            depth--;
            return Optional.of(row);
        } catch (XMLStreamException e) {
            throw new BrokenFileException(e);
        }
    }

    @Override
    public void close() throws BrokenFileException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new BrokenFileException(e);
        }
    }

    private boolean toRecord() throws BrokenFileException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new XMLStreamException("DTD");
                    case XMLStreamConstants.START_ELEMENT -> {
                        descend();
                        if (RECORD.equals(xml.getLocalName()) && NAMESPACE.equals(xml.getNamespaceURI())) {
                            position++;
                            return true;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> { }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new BrokenFileException(e);
        }
    }

    private void leave() throws BrokenFileException {
        int outside = depth - 1;
        try {
            while (depth > outside) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> descend();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            throw new BrokenFileException(e);
        }
    }

    private void descend() throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}

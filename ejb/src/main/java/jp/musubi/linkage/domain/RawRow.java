package jp.musubi.linkage.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of one {@code Record} element before anybody has judged them.
 *
 * @param fields element name to text
 * @param items one map of element name to text for each item
 * @param oddity name of an element that does not belong there, comes twice or is over-long; null when all is well
 */
record RawRow(int position, Map<String, String> fields, List<Map<String, String>> items, String oddity) {

    private static final int LONGEST = 4_000;
    private static final int MOST_ITEMS = 1_000;
    private static final String DATA = "DuplicateCopyData";
    private static final String ITEM = "Item";
    private static final Set<String> ITEM_FIELDS =
            Set.of("Code", "Version", "TimeAndDateOfUpdate", "Value", "ReasonOfNull");
    private static final Set<String> FIELDS = Set.of("RecordIdentificationNumber", "AddressNumber",
            "SpecificPersonalInformationCode", "DataSetIdentificationItemCode", "DataSetRecordKey",
            "ParentDataSetRecordKey", "SPIMajorVersion", "PublicationDate", "PublishedEndDate",
            "AdministrativeRegionCode", "SegmentOfRegistrationDelete");

    /** Reads up to the end tag of the record that the reader has just entered. */
    static RawRow read(XMLStreamReader xml, int position) throws XMLStreamException {
        return new Collector(xml).record(position);
    }

    private static final class Collector {

        private final XMLStreamReader xml;
        private final List<Map<String, String>> items = new ArrayList<>();
        private String oddity;

        Collector(XMLStreamReader xml) {
            this.xml = xml;
        }

        RawRow record(int position) throws XMLStreamException {
            Map<String, String> fields = new HashMap<>();
            while (enterChild()) {
                if (DATA.equals(xml.getLocalName())) {
                    data();
                } else {
                    field(fields, FIELDS);
                }
            }
            return new RawRow(position, fields, items, oddity);
        }

        private void data() throws XMLStreamException {
            while (enterChild()) {
                if (!ITEM.equals(xml.getLocalName()) || items.size() == MOST_ITEMS) {
                    odd(DATA);
                    text();
                    continue;
                }
                Map<String, String> item = new HashMap<>();
                while (enterChild()) {
                    field(item, ITEM_FIELDS);
                }
                items.add(item);
            }
        }

        private void field(Map<String, String> into, Set<String> allowed) throws XMLStreamException {
            String name = xml.getLocalName();
            boolean belongs = allowed.contains(name) && ReplicaFileReader.NAMESPACE.equals(xml.getNamespaceURI());
            String text = text();
            if (!belongs) {
                odd(allowed.equals(FIELDS) ? "Record" : ITEM);
            } else if (text == null || into.putIfAbsent(name, text) != null) {
                odd(name);
            }
        }

        /** Enters the next child element; false at the end tag of the parent. */
        private boolean enterChild() throws XMLStreamException {
            while (true) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return false;
                    }
                    default -> refuseReference();
                }
            }
        }

        /** Text of the element up to its end tag; null when it is over-long or holds elements. */
        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            boolean usable = true;
            for (int inside = 1; inside > 0;) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        usable = false;
                        inside++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> inside--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        usable = usable && text.length() + xml.getTextLength() <= LONGEST;
                        if (usable) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                    }
                    default -> refuseReference();
                }
            }
            return usable ? text.toString() : null;
        }

        private void refuseReference() throws XMLStreamException {
            if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("entity reference");
            }
        }

        private void odd(String name) {
            if (oddity == null) {
                oddity = name;
            }
        }
    }
}

package jp.musubi.standin.agencies;

import java.io.StringWriter;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.musubi.standin.population.Inquired;
import jp.musubi.standin.population.TaxRecord;

/** 副本ファイル of 地方税関係情報 (element {@code ReplicaFile} of contract {@code DBM.xsd}), data set 0001 in layout version 0001. */
final class ReplicaFile {

    private static final String NAMESPACE = "urn:musubi:linkage:v1:dbm";
    private static final String DATA_SET = "0001";
    private static final String LAYOUT_VERSION = "0001";
    private static final String ITEM_VERSION = "0001";
    /** 住民税 is decided in June; nobody may ask for it before. */
    private static final String PUBLISHED = "%d-06-01";
    private static final String DECIDED = "%d-05-31T15:00:00Z";
    /** 未申告: the amount cannot be determined. */
    private static final String UNDECLARED = "NotAcceptable";

    private final XMLStreamWriter xml;

    private ReplicaFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(List<TaxRecord> records) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new ReplicaFile(xml).write(records);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(List<TaxRecord> records) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("ReplicaFile");
        xml.writeDefaultNamespace(NAMESPACE);
        for (int i = 0; i < records.size(); i++) {
            record(i + 1, records.get(i));
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void record(int number, TaxRecord assessed) throws XMLStreamException {
        int year = assessed.fiscalYear();
        xml.writeStartElement("Record");
        element("RecordIdentificationNumber", String.valueOf(number));
        element("AddressNumber", assessed.addresseeNumber());
        element("SpecificPersonalInformationCode", Inquired.LOCAL_TAX);
        element("DataSetIdentificationItemCode", DATA_SET);
        element("DataSetRecordKey", String.valueOf(year));
        element("SPIMajorVersion", LAYOUT_VERSION);
        element("PublicationDate", PUBLISHED.formatted(year));
        element("PublishedEndDate", "9999-12-31");
        element("SegmentOfRegistrationDelete", "1");
        xml.writeStartElement("DuplicateCopyData");
        item("ZE0001", year, OptionalLong.of(year));
        item("ZE0002", year, assessed.totalIncome());
        item("ZE0003", year, assessed.taxableIncome());
        item("ZE0004", year, assessed.incomeLevy());
        item("ZE0005", year, assessed.perCapitaLevy());
        item("ZE0006", year, OptionalLong.of(assessed.dependants()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void item(String code, int year, OptionalLong value) throws XMLStreamException {
        xml.writeStartElement("Item");
        element("Code", code);
        element("Version", ITEM_VERSION);
        element("TimeAndDateOfUpdate", DECIDED.formatted(year));
        if (value.isPresent()) {
            element("Value", String.valueOf(value.getAsLong()));
        } else {
            element("ReasonOfNull", UNDECLARED);
        }
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}

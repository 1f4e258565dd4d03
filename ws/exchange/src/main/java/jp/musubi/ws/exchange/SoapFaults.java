package jp.musubi.ws.exchange;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.musubi.kernel.error.ErrorCode.Kind;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Element;

/** Faults of SOAP 1.1 with the contract's detail element {@code ExchangeFault}. */
final class SoapFaults {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NAMESPACE = "urn:musubi:linkage:v1:common";

    private SoapFaults() {
    }

    static SoapFault of(Refusal refusal) throws XMLStreamException {
        SoapFault fault = new SoapFault(text(refusal), faultCode(refusal));
        fault.setDetail(detail(refusal));
        return fault;
    }

    /** A whole envelope, for refusals before the engine has the message. */
    static String envelope(Refusal refusal) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartElement("s", "Envelope", SOAP);
        xml.writeNamespace("s", SOAP);
        xml.writeStartElement("s", "Body", SOAP);
        xml.writeStartElement("s", "Fault", SOAP);
        leaf(xml, "faultcode", "s:" + faultCode(refusal).getLocalPart());
        leaf(xml, "faultstring", text(refusal));
        xml.writeStartElement("detail");
        writeDetail(xml, refusal);
        for (int open = 0; open < 4; open++) {
            xml.writeEndElement();
        }
        xml.flush();
        return text.toString();
    }

    private static String text(Refusal refusal) {
        return refusal.code() + " " + refusal.messageJa() + " / " + refusal.messageEn();
    }

    private static QName faultCode(Refusal refusal) {
        boolean ours = refusal.error().kind() == Kind.UNAVAILABLE;
        return ours ? Soap11.getInstance().getReceiver() : Soap11.getInstance().getSender();
    }

    /** The engine takes the children of the element it is given as the fault's detail. */
    private static Element detail(Refusal refusal) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartElement("detail");
        writeDetail(xml, refusal);
        xml.writeEndElement();
        xml.flush();
        return StaxUtils.read(new StringReader(text.toString())).getDocumentElement();
    }

    private static void writeDetail(XMLStreamWriter xml, Refusal refusal) throws XMLStreamException {
        xml.writeStartElement("c", "ExchangeFault", NAMESPACE);
        xml.writeNamespace("c", NAMESPACE);
        write(xml, refusal.code(), refusal.messageJa(), refusal.messageEn());
        for (FieldRefusal field : refusal.fields()) {
            xml.writeStartElement("c", "Error", NAMESPACE);
            contractLeaf(xml, "Field", field.field());
            write(xml, field.code(), field.messageJa(), field.messageEn());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, String code, String ja, String en) throws XMLStreamException {
        contractLeaf(xml, "Code", code);
        contractLeaf(xml, "MessageJa", ja);
        contractLeaf(xml, "MessageEn", en);
    }

    private static void contractLeaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("c", name, NAMESPACE);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}

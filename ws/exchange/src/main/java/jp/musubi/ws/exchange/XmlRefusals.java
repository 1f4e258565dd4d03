package jp.musubi.ws.exchange;

import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;

/** What the XML reader and the SOAP engine complain about, told apart by their message keys. */
final class XmlRefusals {

    /** Keys of the engine's message bundles. */
    private static final Map<String, ExchangeError> SOAP = Map.of(
            "INVALID_VERSION", ExchangeError.WRONG_SOAP_VERSION,
            "INVALID_11_VERSION", ExchangeError.WRONG_SOAP_VERSION,
            "UNEXPECTED_ELEMENT", ExchangeError.UNKNOWN_OPERATION,
            "UNKNOWN_PART", ExchangeError.UNKNOWN_OPERATION,
            "NO_PART_FOUND", ExchangeError.UNKNOWN_OPERATION,
            "NO_OPERATION", ExchangeError.UNKNOWN_OPERATION,
            "NO_NAMESPACE", ExchangeError.WRONG_SOAP_VERSION,
            "SOAP_ACTION_MISMATCH_OP", ExchangeError.UNKNOWN_OPERATION,
            "MUST_UNDERSTAND", ExchangeError.HEADER_NOT_UNDERSTOOD);

    private XmlRefusals() {
    }

    static Refusal of(XMLStreamException broken) {
        String text = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("dtd") || text.contains("doctype") || text.contains("entity reference") || text.contains("undeclared")) {
            return Refusal.of(ExchangeError.DOCTYPE_FORBIDDEN);
        }
        return Refusal.of(text.contains("limit") ? ExchangeError.XML_LIMIT_EXCEEDED : ExchangeError.MALFORMED_XML);
    }

    /** Null when the engine reports a failure of ours and not of the message. */
    static Refusal of(Fault fault) {
        ExchangeError known = fault.getCode() == null ? null : SOAP.get(fault.getCode());
        if (known != null) {
            return Refusal.of(known);
        }
        boolean clients = fault.getFaultCode() != null && fault.getFaultCode().getLocalPart().matches("(?i)client|sender|versionmismatch|mustunderstand");
        return clients ? Refusal.of(ExchangeError.MALFORMED_XML) : null;
    }
}

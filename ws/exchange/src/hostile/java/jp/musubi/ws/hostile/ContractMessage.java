package jp.musubi.ws.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A request of the contract, read from its schema, so that a new message or field is spoilt without anybody having to think of it.
 *
 * @param family name of the schema and of the SOAP address
 * @param fields what the message consists of
 */
record ContractMessage(String name, String family, String namespace, List<MessageField> fields) {

    static final List<String> FAMILIES = List.of("DBM", "SKI", "TKM", "SYM", "addressee");

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final String REQUEST = "_R01";

    /** Every request of every family. */
    static List<ContractMessage> all() {
        Document common = parse("common");
        List<ContractMessage> messages = new ArrayList<>();
        for (String family : FAMILIES) {
            Document schema = parse(family);
            String namespace = schema.getDocumentElement().getAttribute("targetNamespace");
            children(schema.getDocumentElement(), "element").filter(element -> element.getAttribute("name").endsWith(REQUEST)).forEach(element -> messages.add(
                    new ContractMessage(element.getAttribute("name"), family, namespace, new Reader(element.getAttribute("name"), schema, common).fields(element, "", "m"))));
        }
        return messages;
    }

    String operation() {
        return name.substring(0, name.length() - REQUEST.length());
    }

    /** Whether the operation is one of REST under the same name. */
    boolean isInterface() {
        return name.startsWith("IF_");
    }

    Stream<MessageField> leaves() {
        return fields.stream().flatMap(MessageField::leaves);
    }

    String xml(Map<String, String> spoilt) {
        StringBuilder text = new StringBuilder("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"urn:musubi:linkage:v1:common\" xmlns:m=\"")
                .append(namespace).append("\"><s:Body><m:").append(name).append('>');
        fields.forEach(field -> text.append(field.xml(spoilt)));
        return text.append("</m:").append(name).append("></s:Body></s:Envelope>").toString();
    }

    String json(Map<String, String> spoilt) {
        return "{" + new MessageField("", "m", name, true, false, null, fields).jsonMembers(spoilt) + "}";
    }

    private static Document parse(String family) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(schema(family).toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("no schema " + family, e);
        }
    }

    /** From this module or from the one beside the floor. */
    static Path schema(String family) {
        String file = "src/main/contract/linkage/v1/" + family + ".xsd";
        return Stream.of(Path.of(file), Path.of("../ws/exchange", file)).filter(Files::exists).findFirst().orElseThrow();
    }

    private static Stream<Element> children(Element parent, String name) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(node -> XSD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName())).map(Element.class::cast);
    }

    /** Follows the types of one message. */
    private record Reader(String message, Document own, Document common) {

        /** @param prefix of the namespace in which the fields of this declaration are */
        List<MessageField> fields(Element declaration, String path, String prefix) {
            List<MessageField> fields = new ArrayList<>();
            Element type = children(declaration, "complexType").findFirst().orElse(declaration);
            Optional<Element> extension = children(type, "complexContent").flatMap(content -> children(content, "extension")).findFirst();
            extension.ifPresent(base -> fields.addAll(fields(type(base.getAttribute("base"), prefix), path, prefix(base.getAttribute("base"), prefix))));
            children(extension.orElse(type), "sequence").forEach(sequence -> {
                children(sequence, "element").forEach(element -> fields.add(field(element, path, prefix, !"0".equals(element.getAttribute("minOccurs")))));
                // Of a choice the first, which is neither left out nor alone.
                children(sequence, "choice").forEach(choice -> children(choice, "element").limit(1).forEach(element -> fields.add(field(element, path, prefix, false))));
            });
            return fields;
        }

        private MessageField field(Element element, String above, String prefix, boolean required) {
            String name = element.getAttribute("name");
            String path = above + "/" + name;
            boolean repeated = element.hasAttribute("maxOccurs");
            Element type = type(element.getAttribute("type"), prefix);
            return type.getLocalName().equals("simpleType") ? new MessageField(path, prefix, name, required, repeated, leaf(name, type), List.of())
                    : new MessageField(path, prefix, name, required, repeated, null, fields(type, path, prefix(element.getAttribute("type"), prefix)));
        }

        private LeafType leaf(String field, Element type) {
            Element restriction = children(type, "restriction").findFirst().orElseThrow();
            String name = type.getAttribute("name");
            String sound = name.equals("MsgTypeId") ? message : name.equals("RowText") ? "x" : LeafType.SOUND.get(name);
            if (sound == null) {
                throw new IllegalStateException("no sound value for " + name + " of " + field);
            }
            return new LeafType(name, restriction.getAttribute("base").substring("xs:".length()),
                    Stream.of("length", "maxLength").flatMap(facet -> children(restriction, facet)).mapToInt(facet -> Integer.parseInt(facet.getAttribute("value"))).findFirst().orElse(0),
                    children(restriction, "pattern").map(facet -> facet.getAttribute("value")).findFirst().orElse(""),
                    children(restriction, "enumeration").findAny().isPresent(), sound);
        }

        private Element type(String name, String here) {
            String local = name.startsWith("c:") ? name.substring(2) : name;
            return Stream.of("complexType", "simpleType").flatMap(kind -> children((prefix(name, here).equals("c") ? common : own).getDocumentElement(), kind))
                    .filter(type -> local.equals(type.getAttribute("name"))).findFirst().orElseThrow(() -> new IllegalStateException("no type " + name));
        }

        /** A shared type and its fields are in the shared namespace. */
        private static String prefix(String type, String here) {
            return type.startsWith("c:") ? "c" : here;
        }
    }
}

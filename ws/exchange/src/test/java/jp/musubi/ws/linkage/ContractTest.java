package jp.musubi.ws.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** WSDL and schemas of version 1 keep the house's rules. */
class ContractTest {

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final List<String> FACETS = List.of("length", "maxLength", "pattern", "enumeration", "maxInclusive");

    @ParameterizedTest
    @ValueSource(strings = {"common", "DBM", "SKI", "TKM", "SYM", "addressee"})
    void schema_compiles_under_the_limits_that_the_server_uses(String family) throws Exception {
        // given: the SOAP engine compiles with secure processing, and lets everything in when that fails
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");

        // then
        assertThat(factory.newSchema(file(family + ".xsd"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "DBM", "SKI", "TKM", "SYM", "addressee"})
    void every_simple_type_is_limited_and_no_leaf_is_built_in(String family) throws Exception {
        Document schema = parse(family + ".xsd");
        for (Element type : elements(schema, XSD, "simpleType")) {
            assertThat(FACETS).as(type.getAttribute("name")).anyMatch(facet -> type.getElementsByTagNameNS(XSD, facet).getLength() > 0);
        }
        for (Element leaf : elements(schema, XSD, "element")) {
            assertThat(leaf.getAttribute("type")).as(leaf.getAttribute("name")).doesNotStartWith("xs:");
        }
    }

    @ParameterizedTest
    @CsvSource({"DBM, IF_DBM_[0-9]{5}", "SKI, IF_SKI_[0-9]{5}", "TKM, IF_TKM_[0-9]{5}", "SYM, IF_SYM_[0-9]{5}", "addressee, (Register|Change)[A-Za-z]+"})
    void every_operation_is_named_by_its_interface_or_by_what_it_does_and_has_both_messages_and_the_fault(String family, String named) throws Exception {
        Document wsdl = parse(family + ".wsdl");
        Element portType = elements(wsdl, WSDL, "portType").get(0);
        NodeList operations = portType.getElementsByTagNameNS(WSDL, "operation");
        assertThat(operations.getLength()).isPositive();
        for (int index = 0; index < operations.getLength(); index++) {
            Element operation = (Element) operations.item(index);
            String name = operation.getAttribute("name");
            assertThat(name).matches(named);
            assertThat(message(operation, "input")).isEqualTo("tns:" + name + "_R01");
            assertThat(message(operation, "output")).isEqualTo("tns:" + name + "_S01");
            assertThat(message(operation, "fault")).isEqualTo("tns:ExchangeFault");
        }
    }

    @Test
    void header_has_the_evidenced_fields() throws Exception {
        Document common = parse("common.xsd");
        assertThat(childNames(common, "RequestHeader"))
                .containsExactly("MsgId", "MsgTypeId", "MsgMode", "SourceSystemID", "DestinationSystemID");
        assertThat(childNames(common, "ResponseHeader"))
                .containsExactly("MsgId", "MsgTypeId", "MsgMode", "SourceSystemID", "DestinationSystemID", "MsgResult");
    }

    private static List<String> childNames(Document schema, String complexType) {
        return elements(schema, XSD, "complexType").stream()
                .filter(type -> complexType.equals(type.getAttribute("name")))
                .flatMap(type -> elements(type.getElementsByTagNameNS(XSD, "element")).stream())
                .map(element -> element.getAttribute("name")).toList();
    }

    private static String message(Element operation, String direction) {
        return ((Element) operation.getElementsByTagNameNS(WSDL, direction).item(0)).getAttribute("message");
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        return elements(document.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    private static Document parse(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(file(name));
    }

    private static File file(String name) {
        return new File("src/main/contract/linkage/v1/" + name);
    }
}

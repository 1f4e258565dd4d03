package jp.musubi.identity.domain.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The one form of a signed XML in which nothing can be hidden: signatures stand directly under the root, each signs the whole document
 * without signatures and its own properties, and has no other part. Wrapping (moving what is signed away from what is read) needs
 * a place, and there is none. Comments are no part of what is signed (XML Signature, 4.4.3.3), so there may be none.
 */
final class XmlShape {

    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
    private static final int DEEPEST = 100;
    private static final int MOST_SIGNATURES = 20;
    private static final List<String> PARTS = List.of("SignedInfo", "SignatureValue", "KeyInfo", "Object");
    private static final Set<String> UNSIGNED = Set.of("SignatureTimeStamp", "CertificateValues", "RevocationValues", "TimeStampValidationData", "ArchiveTimeStamp",
            "AnyValidationData");
    private static final Set<String> CANONICAL = Set.of("http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/2006/12/xml-c14n11");
    private static final String ENVELOPED = DS + "enveloped-signature";
    private static final String FILTER = "http://www.w3.org/2002/06/xmldsig-filter2";
    private static final List<String> IDS = List.of("Id", "ID", "id");

    private XmlShape() {
    }

    /** @throws BusinessException DOCUMENT_UNREADABLE, DOCUMENT_DECLARES_TYPE, DOCUMENT_NOT_SIGNED, DOCUMENT_SIGNED_TOO_OFTEN, SIGNED_PART_ONLY */
    static void check(byte[] bytes) {
        scan(bytes, IdentityError.SIGNED_PART_ONLY);
        Document document = parse(bytes);
        List<Element> signatures = elements(document.getElementsByTagNameNS(DS, "Signature"));
        if (signatures.isEmpty()) {
            throw new BusinessException(IdentityError.DOCUMENT_NOT_SIGNED);
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new BusinessException(IdentityError.DOCUMENT_SIGNED_TOO_OFTEN, MOST_SIGNATURES);
        }
        if (!signatures.stream().allMatch(signature -> signature.getParentNode() == document.getDocumentElement() && isWhole(signature, document))) {
            throw new BusinessException(IdentityError.SIGNED_PART_ONLY);
        }
    }

    /** @throws BusinessException DOCUMENT_UNREADABLE, DOCUMENT_DECLARES_TYPE, DOCUMENT_HAS_COMMENTS, DOCUMENT_SIGNED_ALREADY */
    static void checkUnsigned(byte[] bytes) {
        scan(bytes, IdentityError.DOCUMENT_HAS_COMMENTS);
        if (parse(bytes).getElementsByTagNameNS(DS, "*").getLength() > 0) {
            throw new BusinessException(IdentityError.DOCUMENT_SIGNED_ALREADY);
        }
    }

    /** What a tree would not tell any more, or not survive. */
    private static void scan(byte[] bytes, IdentityError comments) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD) {
                    throw new BusinessException(IdentityError.DOCUMENT_DECLARES_TYPE);
                }
                if (event == XMLStreamConstants.COMMENT) {
                    throw new BusinessException(comments);
                }
                if (depth > DEEPEST) {
                    throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE);
                }
            }
        } catch (XMLStreamException e) {
            throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE, e);
        }
    }

    private static Document parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWhole(Element signature, Document document) {
        List<Element> parts = children(signature);
        if (!parts.stream().map(Element::getLocalName).toList().equals(PARTS) || !parts.stream().allMatch(part -> DS.equals(part.getNamespaceURI()))) {
            return false;
        }
        List<Element> objects = children(parts.get(3));
        if (objects.size() != 1 || !is(objects.get(0), XADES, "QualifyingProperties")) {
            return false;
        }
        List<Element> properties = children(objects.get(0));
        return !properties.isEmpty() && properties.size() <= 2 && is(properties.get(0), XADES, "SignedProperties")
                && (properties.size() == 1 || isKnown(properties.get(1))) && isUnique(properties.get(0).getAttribute("Id"), document)
                && references(parts.get(0), properties.get(0).getAttribute("Id"));
    }

    private static boolean isKnown(Element unsigned) {
        List<Element> inside = children(unsigned);
        return is(unsigned, XADES, "UnsignedProperties") && inside.size() == 1 && is(inside.get(0), XADES, "UnsignedSignatureProperties")
                && children(inside.get(0)).stream().allMatch(property -> UNSIGNED.contains(property.getLocalName()));
    }

    private static boolean isUnique(String id, Document document) {
        return !id.isEmpty() && elements(document.getElementsByTagName("*")).stream()
                .flatMap(element -> IDS.stream().map(element::getAttribute)).filter(id::equals).count() == 1;
    }

    /** Exactly two: the whole document, and the signature's own properties. */
    private static boolean references(Element signedInfo, String properties) {
        List<Element> inside = children(signedInfo);
        List<Element> references = inside.stream().filter(child -> is(child, DS, "Reference")).toList();
        boolean closed = inside.size() == references.size() + 2 && is(inside.get(0), DS, "CanonicalizationMethod")
                && CANONICAL.contains(inside.get(0).getAttribute("Algorithm"));
        return closed && references.size() == 2 && references.stream().filter(XmlShape::isDocument).count() == 1
                && references.stream().filter(reference -> isProperties(reference, properties)).count() == 1;
    }

    private static boolean isDocument(Element reference) {
        List<Element> transforms = transforms(reference);
        return reference.hasAttribute("URI") && reference.getAttribute("URI").isEmpty() && reference.getAttribute("Type").isEmpty() && transforms.size() == 2
                && leavesSignaturesOut(transforms.get(0)) && CANONICAL.contains(transforms.get(1).getAttribute("Algorithm"));
    }

    private static boolean isProperties(Element reference, String id) {
        return PROPERTIES.equals(reference.getAttribute("Type")) && reference.getAttribute("URI").equals("#" + id)
                && transforms(reference).stream().allMatch(transform -> CANONICAL.contains(transform.getAttribute("Algorithm")));
    }

    private static boolean leavesSignaturesOut(Element transform) {
        if (transform.getAttribute("Algorithm").equals(ENVELOPED)) {
            return children(transform).isEmpty();
        }
        List<Element> filters = children(transform);
        return transform.getAttribute("Algorithm").equals(FILTER) && filters.size() == 1 && filters.get(0).getAttribute("Filter").equals("subtract")
                && filters.get(0).getTextContent().strip().equals("/descendant::ds:Signature") && DS.equals(filters.get(0).lookupNamespaceURI("ds"));
    }

    private static List<Element> transforms(Element reference) {
        return children(reference).stream().filter(child -> is(child, DS, "Transforms")).flatMap(all -> children(all).stream()).toList();
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<Element> elements(NodeList nodes) {
        Stream<Node> all = IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
        return all.map(Element.class::cast).toList();
    }
}

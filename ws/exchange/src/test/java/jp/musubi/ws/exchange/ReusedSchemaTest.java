package jp.musubi.ws.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

class ReusedSchemaTest {

    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Year" type="xs:gYear"/></xs:schema>""";

    private ReusedSchema schema;

    @BeforeEach
    void compile() throws SAXException {
        schema = new ReusedSchema(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource(new StringReader(SCHEMA))));
    }

    @Test
    void checks_one_message_after_the_other_with_the_same_validator() throws Exception {
        assertEquals(0, check("2026"));
        assertEquals(1, schema.idle());
        assertEquals(0, check("2027"));
        assertEquals(1, schema.idle());
    }

    @Test
    void uses_no_validator_again_that_has_met_a_violation_and_forgets_the_violation() throws Exception {
        check("2026");
        assertEquals(2, check("last year"));
        assertEquals(0, schema.idle());
        assertEquals(0, check("2026"));
    }

    @Test
    void uses_no_validator_again_whose_message_broke_off() throws Exception {
        check("2026");
        ValidatorHandler broken = schema.newValidatorHandler();
        broken.startDocument();
        start(broken);
        assertEquals(0, schema.idle());
        assertEquals(0, check("2026"));
    }

    @Test
    void never_gives_one_validator_to_two_messages_at_once() throws Exception {
        check("2026");
        List<SAXParseException> first = new ArrayList<>();
        ValidatorHandler one = listening(first);
        one.startDocument();
        start(one);
        assertEquals(2, check("last year"));
        text(one, "2026");
        end(one);
        one.endDocument();
        one.endDocument();
        assertEquals(List.of(), first);
        assertEquals(1, schema.idle());
    }

    @Test
    void replaces_a_validator_after_ten_thousand_messages() throws Exception {
        for (int i = 1; i < 10_000; i++) {
            check("2026");
            assertEquals(1, schema.idle());
        }
        check("2026");
        assertEquals(0, schema.idle());
    }

    @Test
    void throws_a_violation_that_nobody_listens_to() throws Exception {
        ValidatorHandler alone = schema.newValidatorHandler();
        alone.startDocument();
        start(alone);
        text(alone, "last year");
        assertThrows(SAXParseException.class, () -> end(alone));
    }

    /** Returns how many violations were told. */
    private int check(String year) throws SAXException {
        List<SAXParseException> told = new ArrayList<>();
        ValidatorHandler validator = listening(told);
        validator.startDocument();
        start(validator);
        text(validator, year);
        end(validator);
        validator.endDocument();
        return told.size();
    }

    private ValidatorHandler listening(List<SAXParseException> told) {
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException exception) {
                told.add(exception);
            }

            @Override
            public void error(SAXParseException exception) {
                told.add(exception);
            }

            @Override
            public void fatalError(SAXParseException exception) {
                told.add(exception);
            }
        });
        return validator;
    }

    private static void start(ValidatorHandler validator) throws SAXException {
        validator.startElement("", "Year", "Year", new AttributesImpl());
    }

    private static void text(ValidatorHandler validator, String text) throws SAXException {
        validator.characters(text.toCharArray(), 0, text.length());
    }

    private static void end(ValidatorHandler validator) throws SAXException {
        validator.endElement("", "Year", "Year");
    }
}

package jp.musubi.ws.exchange;

import java.util.function.Consumer;
import javax.xml.validation.TypeInfoProvider;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;

/**
 * Checks one message with a validator that is lent to it, and gives that back when the message has ended without a violation. After any other
 * end it is left to the collector: a validator keeps each name that it has met, and hostile messages invent names.
 */
class ReusedValidator extends ValidatorHandler {

    private final Lent lent;
    private final ValidatorHandler validator;
    private final Consumer<Lent> giveBack;
    private ErrorHandler errors;
    private boolean sound = true;

    /** A validator, and how many messages it has checked. */
    static final class Lent {

        /** Valid messages may bring prefixes and extensions of their own; after as many a validator has kept enough of them. */
        private static final int MOST = 10_000;

        private final ValidatorHandler validator;
        private int checked;

        Lent(ValidatorHandler validator) {
            this.validator = validator;
        }
    }

    ReusedValidator(Lent lent, Consumer<Lent> giveBack) {
        this.lent = lent;
        this.validator = lent.validator;
        this.giveBack = giveBack;
        validator.setErrorHandler(new Watch());
    }

    @Override
    public void endDocument() throws SAXException {
        validator.endDocument();
        validator.setContentHandler(null);
        validator.setErrorHandler(null);
        lent.checked++;
        if (sound && lent.checked < Lent.MOST) {
            // Once: the same validator in two hands would mix their messages.
            sound = false;
            giveBack.accept(lent);
        }
    }

    /** Notes that there was a violation and tells the binding. */
    private final class Watch implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) throws SAXException {
            if (errors != null) {
                errors.warning(exception);
            }
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            violated(exception);
            errors.error(exception);
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            violated(exception);
            errors.fatalError(exception);
        }

        /** As a validator without a handler does: it throws. */
        private void violated(SAXParseException exception) throws SAXParseException {
            sound = false;
            if (errors == null) {
                throw exception;
            }
        }
    }

    @Override
    public void setContentHandler(ContentHandler receiver) {
        validator.setContentHandler(receiver);
    }

    @Override
    public ContentHandler getContentHandler() {
        return validator.getContentHandler();
    }

    @Override
    public void setErrorHandler(ErrorHandler handler) {
        errors = handler;
    }

    @Override
    public ErrorHandler getErrorHandler() {
        return errors;
    }

    @Override
    public void setResourceResolver(LSResourceResolver resolver) {
        throw new UnsupportedOperationException("the schema is whole, nothing is fetched");
    }

    @Override
    public LSResourceResolver getResourceResolver() {
        return null;
    }

    @Override
    public TypeInfoProvider getTypeInfoProvider() {
        return validator.getTypeInfoProvider();
    }

    @Override
    public boolean getFeature(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
        return validator.getFeature(name);
    }

    @Override
    public Object getProperty(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
        return validator.getProperty(name);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        validator.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        validator.startDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        validator.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        validator.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) throws SAXException {
        validator.startElement(uri, localName, qualifiedName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) throws SAXException {
        validator.endElement(uri, localName, qualifiedName);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        validator.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        validator.ignorableWhitespace(text, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        validator.processingInstruction(target, data);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        validator.skippedEntity(name);
    }
}

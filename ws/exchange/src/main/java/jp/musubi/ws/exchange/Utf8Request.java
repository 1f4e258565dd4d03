package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;

/** A SOAP request that says its charset, also when the sender did not. */
class Utf8Request extends HttpServletRequestWrapper {

    private static final String HEADER = "Content-Type";
    private static final String TYPE = "text/xml; charset=UTF-8";

    Utf8Request(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getContentType() {
        return super.getContentType() == null ? null : TYPE;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public String getHeader(String name) {
        return HEADER.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HEADER.equalsIgnoreCase(name) && getContentType() != null
                ? Collections.enumeration(Collections.singleton(TYPE)) : super.getHeaders(name);
    }
}

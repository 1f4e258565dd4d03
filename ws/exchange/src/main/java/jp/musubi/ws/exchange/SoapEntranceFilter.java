package jp.musubi.ws.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SOAP 1.1 in UTF-8 and nothing else. The engine itself takes any media type, reads a message without a charset as
 * Latin-1 and so would store another text than was sent.
 */
public class SoapEntranceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern SOAP_11 = Pattern.compile("text/xml\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");
    private static final Pattern CONTRACT = Pattern.compile("(?i)wsdl|xsd=[a-z-]{1,40}\\.xsd");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ExchangeError> wrong = wrong(request);
        if (wrong.isPresent()) {
            Refusal refusal = Refusal.of(wrong.get());
            RefusalJournal.note(request, refusal, null);
            RefusalWriter.write(request, response, refusal);
            return;
        }
        chain.doFilter(new Utf8Request(request), response);
    }

    private static Optional<ExchangeError> wrong(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET" -> asksForContract(request) ? Optional.empty() : Optional.of(ExchangeError.METHOD_NOT_ALLOWED);
            case "POST" -> isSoap11(request) ? Optional.empty() : Optional.of(ExchangeError.UNSUPPORTED_MEDIA_TYPE);
            default -> Optional.of(ExchangeError.METHOD_NOT_ALLOWED);
        };
    }

    private static boolean asksForContract(HttpServletRequest request) {
        return request.getQueryString() != null && CONTRACT.matcher(request.getQueryString()).matches();
    }

    private static boolean isSoap11(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && SOAP_11.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
    }
}

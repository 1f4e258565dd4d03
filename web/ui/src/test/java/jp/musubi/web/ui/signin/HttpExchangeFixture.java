package jp.musubi.web.ui.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One request and its answer at the staff pages, without a container: answers what the sign-in asks, nothing else. */
final class HttpExchangeFixture {

    final Map<String, String> headers = new HashMap<>();
    final Map<String, String> parameters = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> answered = new HashMap<>();
    final Map<String, Cookie> set = new HashMap<>();
    final StringWriter body = new StringWriter();
    Map<String, Object> session;
    int sessionIds;
    int idle;
    int status = 200;
    String forwardedTo = "";
    String method = "GET";
    String path = "/linkage/inquiry-list.xhtml";
    String query;
    String zone = "staff";

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getSession" -> session(arguments == null || (boolean) arguments[0]);
            case "changeSessionId" -> "s" + ++sessionIds;
            case "getServletContext" -> archive();
            case "getRequestURI", "getServletPath" -> path;
            case "getQueryString" -> query;
            case "getMethod" -> this.method;
            case "getParameterMap" -> parameters.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new String[] {one.getValue()}));
            case "getRemoteAddr" -> "192.0.2.1";
            case "getHeader" -> headers.get(arguments[0]);
            case "getParameter" -> parameters.get(arguments[0]);
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (self, method, arguments) -> switch (method.getName()) {
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
            case "addCookie" -> set.put(((Cookie) arguments[0]).getName(), (Cookie) arguments[0]);
            case "getWriter" -> new PrintWriter(body, true);
            case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
            case "setCharacterEncoding" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private HttpSession session(boolean create) {
        if (session == null && create) {
            session = new HashMap<>();
            sessionIds++;
        }
        return session == null ? null : proxy(HttpSession.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> session.get(arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            case "setMaxInactiveInterval" -> {
                idle = (int) arguments[0];
                yield null;
            }
            case "invalidate" -> session = null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private RequestDispatcher dispatcher(String target) {
        return proxy(RequestDispatcher.class, (self, method, arguments) -> forwardedTo = target);
    }

    private ServletContext archive() {
        return proxy(ServletContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "getResource" -> "/nowhere.xhtml".equals(arguments[0]) ? null : HttpExchangeFixture.class.getResource("HttpExchangeFixture.class");
            default -> "musubi.zone".equals(arguments[0]) ? zone : null;
        });
    }

    /** A void method must answer null. */
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler answering = (self, method, arguments) -> {
            Object answer = handler.invoke(self, method, arguments);
            return method.getReturnType() == void.class ? null : answer;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answering));
    }
}

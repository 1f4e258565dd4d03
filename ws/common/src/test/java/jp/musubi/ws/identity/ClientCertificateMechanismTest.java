package jp.musubi.ws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.ejb.EJBException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientCertificateMechanismTest {

    private static final Caller SYSTEM = new Caller(Caller.Kind.SYSTEM, "0220199201101700", "musubi-child", "");

    private final Map<String, Object> attributes = new HashMap<>();
    private int sent;
    private Set<?> groups;
    private String name;

    @Test
    void tells_the_container_who_calls_and_gives_the_kind_as_the_only_group() throws AuthenticationException {
        assertThat(authenticate(null)).isEqualTo(AuthenticationStatus.SUCCESS);

        assertThat(name).isEqualTo(SYSTEM.name());
        assertThat(groups).isEqualTo(Set.of("SYSTEM"));
        assertThat(CallerRefusal.of(request())).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(new BusinessException(IdentityError.CERTIFICATE_MISSING), IdentityError.CERTIFICATE_MISSING, 403),
                arguments(new BusinessException(IdentityError.SYSTEM_NOT_REGISTERED), IdentityError.SYSTEM_NOT_REGISTERED, 403),
                arguments(new BusinessException(IdentityError.SYSTEM_REVOKED), IdentityError.SYSTEM_REVOKED, 403),
                arguments(new BusinessException(IdentityError.CERTIFICATE_OUT_OF_DATE), IdentityError.CERTIFICATE_OUT_OF_DATE, 403),
                arguments(new BusinessException(IdentityError.REGISTER_UNAVAILABLE), IdentityError.REGISTER_UNAVAILABLE, 503),
                arguments(new EJBException("no database"), IdentityError.REGISTER_UNAVAILABLE, 503));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void lays_the_refusal_on_the_request_and_lets_nobody_in(RuntimeException thrown, IdentityError expected, int status)
            throws AuthenticationException {
        assertThat(authenticate(thrown)).isEqualTo(AuthenticationStatus.SEND_FAILURE);

        assertThat(name).isNull();
        assertThat(sent).isEqualTo(status);
        assertThat(CallerRefusal.of(request())).get().extracting(refusal -> refusal.error().errorCode()).isEqualTo(expected);
    }

    private AuthenticationStatus authenticate(RuntimeException thrown) throws AuthenticationException {
        return new ClientCertificateMechanism(IdentityError.REGISTER_UNAVAILABLE) {
            @Override
            protected Caller identify(X509Certificate leaf) {
                if (thrown != null) {
                    throw thrown;
                }
                return SYSTEM;
            }
        }.validateRequest(request(), response(), context());
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, method, arguments) -> method.getName().equals("setAttribute")
                ? attributes.put((String) arguments[0], arguments[1]) : attributes.get(arguments[0]));
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (self, method, arguments) -> {
            sent = (int) arguments[0];
            return null;
        });
    }

    private HttpMessageContext context() {
        return proxy(HttpMessageContext.class, (self, method, arguments) -> {
            name = (String) arguments[0];
            groups = (Set<?>) arguments[1];
            return AuthenticationStatus.SUCCESS;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler answering = (self, method, arguments) -> {
            Object answer = handler.invoke(self, method, arguments);
            return method.getReturnType() == void.class ? null : answer;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answering));
    }
}

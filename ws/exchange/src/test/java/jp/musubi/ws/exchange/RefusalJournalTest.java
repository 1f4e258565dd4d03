package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.kernel.audit.AuditTrail;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalJournalTest {

    private final List<String> noted = new ArrayList<>();
    private final Map<Object, Object> attributes = new HashMap<>();
    private final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                case "getAttribute" -> attributes.get(arguments[0]);
                case "getRequestURI" -> "/exchange/soap/SKI";
                default -> null;
            });

    @BeforeEach
    void open() {
        new RefusalJournal(new AuditTrail() {
            @Override
            public void refused(String event, Caller caller, String code) {
                noted.add(event + " " + code);
            }
        }).open(request);
    }

    @Test
    void notes_what_no_door_saw() {
        note(new FieldsRefused(List.of(FieldRefusal.of(ExchangeError.FIELD_MISSING, "TaskCode"))));

        assertThat(noted).containsExactly("exchange.soap.refused " + ExchangeError.FIELD_MISSING.code());
    }

    @Test
    void leaves_a_doors_refusal_to_the_door() {
        note(new BusinessException(KernelError.INVALID_FIELD));

        assertThat(noted).isEmpty();
    }

    @Test
    void leaves_a_field_that_a_door_found_wrong_to_the_door() {
        note(new ConstraintViolationException(Set.of()));
        note(new EJBException(new ConstraintViolationException(Set.of())));

        assertThat(noted).isEmpty();
    }

    private void note(Exception thrown) {
        RefusalJournal.note(request, Refusals.of(thrown), thrown);
    }
}

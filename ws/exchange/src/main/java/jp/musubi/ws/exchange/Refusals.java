package jp.musubi.ws.exchange;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import org.apache.cxf.interceptor.Fault;

/** The one translator of this edge: whatever was thrown becomes a refusal; what nobody foresaw becomes UNEXPECTED. */
public final class Refusals {

    private static final int DEEPEST_CAUSE = 20;

    private static final Translation<ConstraintViolationException> CONSTRAINTS =
            new Translation<>(ConstraintViolationException.class, ConstraintRefusals::of);

    /** Most telling first: the whole chain of causes is asked for the first kind, then for the second, and so on. */
    private static final List<Translation<?>> TRANSLATIONS = List.of(
            new Translation<>(BodyTooLarge.class, tooLarge -> Refusal.of(ExchangeError.BODY_TOO_LARGE, String.valueOf(tooLarge.limit()))),
            new Translation<>(TooManyLargeBodies.class, full -> Refusal.of(ExchangeError.TOO_MANY_LARGE_BODIES, LargeBodies.LATER)),
            new Translation<>(BusinessException.class, Refusal::of),
            CONSTRAINTS,
            new Translation<>(EJBAccessException.class, denied -> Refusal.of(ExchangeError.CALLER_NOT_ALLOWED)),
            new Translation<>(XMLStreamException.class, XmlRefusals::of),
            new Translation<>(WebApplicationException.class, refused -> ofStatus(refused.getResponse().getStatus())),
            new Translation<>(Fault.class, XmlRefusals::of));

    private static final Map<Integer, ExchangeError> STATUSES = Map.of(
            400, ExchangeError.BODY_UNREADABLE,
            401, ExchangeError.CALLER_UNKNOWN,
            403, ExchangeError.CALLER_NOT_ALLOWED,
            404, ExchangeError.PATH_NOT_FOUND,
            405, ExchangeError.METHOD_NOT_ALLOWED,
            406, ExchangeError.NOT_ACCEPTABLE,
            413, ExchangeError.BODY_TOO_LARGE,
            415, ExchangeError.UNSUPPORTED_MEDIA_TYPE);

    private Refusals() {
    }

    public static Refusal of(Throwable thrown) {
        return TRANSLATIONS.stream()
                .flatMap(translation -> translation.of(thrown).stream())
                .findFirst()
                .orElseGet(() -> Refusal.of(KernelError.UNEXPECTED));
    }

    /** Whether a door found the fields wrong, and so has noted it. */
    static boolean isOfADoor(Throwable thrown) {
        return CONSTRAINTS.of(thrown).isPresent();
    }

    /** The refusal behind a status that the container or the framework chose. */
    public static Refusal ofStatus(int status) {
        ExchangeError error = STATUSES.get(status);
        return error == null ? Refusal.of(KernelError.UNEXPECTED) : Refusal.of(error, "");
    }

    private record Translation<T extends Throwable>(Class<T> type, Function<T, Refusal> translate) {

        Optional<Refusal> of(Throwable thrown) {
            Throwable cause = thrown;
            for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
                if (type.isInstance(cause)) {
                    return Optional.ofNullable(translate.apply(type.cast(cause)));
                }
            }
            return Optional.empty();
        }
    }
}

package jp.musubi.ws.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Locale;
import jp.musubi.kernel.audit.AuditTrail;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Caller;

/** Notes what the edge turned away before any door saw it; doors note their own refusals. */
@ApplicationScoped
public class RefusalJournal {

    private static final Logger LOG = System.getLogger(RefusalJournal.class.getName());
    private static final String ATTRIBUTE = RefusalJournal.class.getName();
    private static final Caller NOBODY = new Caller(Caller.Kind.SYSTEM, "", "", "");

    private final AuditTrail audit;

    protected RefusalJournal() {
        this(null);
    }

    @Inject
    public RefusalJournal(AuditTrail audit) {
        this.audit = audit;
    }

    /** Lies on the request, because interceptors of the SOAP engine are no beans. */
    void open(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Notes a refusal; the cause of one that nobody foresaw goes to the log, never to the wire. */
    public static void note(HttpServletRequest request, Refusal refusal, Throwable cause) {
        if (refusal.error() == KernelError.UNEXPECTED) {
            LOG.log(Level.ERROR, "unexpected failure at " + request.getRequestURI(), cause);
        }
        if (refusal.isOfTheEdge() && !Refusals.isOfADoor(cause) && request.getAttribute(ATTRIBUTE) instanceof RefusalJournal journal) {
            journal.note(request, refusal);
        }
    }

    private void note(HttpServletRequest request, Refusal refusal) {
        audit.refused("exchange." + style(request) + ".refused", caller(request.getUserPrincipal()), refusal.code());
    }

    private static String style(HttpServletRequest request) {
        return WireStyle.of(request).name().toLowerCase(Locale.ROOT);
    }

    private static Caller caller(Principal principal) {
        try {
            return principal == null ? NOBODY : Caller.parse(principal.getName());
        } catch (IllegalArgumentException foreign) {
            return NOBODY;
        }
    }
}

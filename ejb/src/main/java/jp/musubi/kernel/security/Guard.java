package jp.musubi.kernel.security;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolationException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.musubi.kernel.audit.AuditTrail;
import jp.musubi.kernel.audit.AuditTrails;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.persistence.InstitutionBinding;

/** Stands at every door: who comes in, for which institution, for a task of his office, and a durable note when he is turned away. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class Guard {

    private final CurrentCaller currentCaller;
    private final InstitutionBinding institutions;
    private final AuditTrails trails;
    private final Doorstep doorstep;
    private final OfficeTasks offices;
    /** The bean's that this interceptor belongs to: made, pooled and used together, by one thread at a time. */
    private EJBContext context;

    @Inject
    public Guard(CurrentCaller currentCaller, InstitutionBinding institutions, AuditTrails trails, Doorstep doorstep, OfficeTasks offices) {
        this.currentCaller = currentCaller;
        this.institutions = institutions;
        this.trails = trails;
        this.doorstep = doorstep;
        this.offices = offices;
    }

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        Caller caller = caller();
        currentCaller.enter(caller, context::isCallerInRole);
        try {
            bind(caller);
            requireOwnTask(caller, call.getParameters());
            return call.proceed();
        } catch (BusinessException refused) {
            note(call, caller, refused.code());
            throw refused;
        } catch (ConstraintViolationException invalid) {
            note(call, caller, KernelError.INVALID_FIELD.code());
            throw invalid;
        } finally {
            currentCaller.leave();
        }
    }

    private void note(InvocationContext call, Caller caller, String code) {
        AuditTrail trail = trails.of(call.getMethod());
        String event = event(call);
        doorstep.afterwards(() -> trail.refused(event, caller, code));
    }

    /** A clerk looks for a task of the office that he is signed in for; pages offer no other, and what a door is told is no page's word. */
    private void requireOwnTask(Caller caller, Object[] arguments) {
        if (caller.kind() == Caller.Kind.STAFF) {
            for (Object argument : arguments) {
                if (argument instanceof StatedTask stated && stated.task() != null && !offices.include(caller, stated.task())) {
                    throw new BusinessException(KernelError.TASK_NOT_OFFICES);
                }
            }
        }
    }

    private void bind(Caller caller) {
        if (caller.actsForInstitution() && institutions.isActive()) {
            institutions.actAs(caller.institution());
        }
    }

    private Caller caller() throws NamingException {
        if (context == null) {
            context = lookUp();
        }
        if (context.isCallerInRole(Roles.JOB)) {
            return Caller.JOB;
        }
        try {
            return Caller.parse(context.getCallerPrincipal().getName());
        } catch (IllegalArgumentException anonymous) {
            return Caller.NOBODY;
        }
    }

    /** A CDI interceptor gets no EJBContext injected; the name looked up is a constant. */
    @SuppressWarnings("BanJNDI")
    private static EJBContext lookUp() throws NamingException {
        return InitialContext.doLookup("java:comp/EJBContext");
    }

    private static String event(InvocationContext call) {
        Audited audited = call.getMethod().getAnnotation(Audited.class);
        return audited == null ? call.getMethod().getName() : audited.value();
    }
}

package jp.musubi.kernel.security;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Around every bean of the module and outside of its transaction: the server's container interceptor ({@code META-INF/jboss-ejb3.xml}). */
public class DoorstepInterceptor {

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        Doorstep.enter();
        try {
            return call.proceed();
        } finally {
            Doorstep.leave();
        }
    }
}

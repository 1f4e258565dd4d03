package jp.musubi.kernel.zone;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import jp.musubi.kernel.config.NodeConfiguration;

/** Lets timers and start-up of a zone run only on nodes that serve it. */
@WorksFor
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ZoneWork {

    private final Set<NodeZone> served;

    @Inject
    public ZoneWork(NodeConfiguration configuration) {
        this.served = NodeZone.servedBy(configuration);
    }

    @AroundTimeout
    @PostConstruct
    Object onlyHere(InvocationContext work) throws Exception {
        return served.contains(zone(work.getTarget().getClass())) ? work.proceed() : null;
    }

    private static NodeZone zone(Class<?> worker) {
        return worker.getAnnotation(WorksFor.class).value();
    }
}

package jp.musubi.kernel.context;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a room on its {@code package-info}; the architecture tests discover rooms by it and check its promises. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BoundedContext {

    /** Name of the room: last segment of its package, also on every other floor. */
    String name();

    /** Japanese name of the room. */
    String ja();

    /** 1 foundation, 2 exchange, 3 service, 4 oversight. A room may use rooms of its own or a lower tier only. */
    int tier();

    /** Names of the rooms whose boundary this room may import. */
    String[] mayUse() default {};
}

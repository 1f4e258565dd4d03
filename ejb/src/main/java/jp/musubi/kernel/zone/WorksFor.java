package jp.musubi.kernel.zone;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Work of a timer or of start-up belongs to a zone: a node that does not serve the zone leaves it to those that do. */
@InterceptorBinding
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WorksFor {
    @Nonbinding NodeZone value() default NodeZone.EXCHANGE;
}

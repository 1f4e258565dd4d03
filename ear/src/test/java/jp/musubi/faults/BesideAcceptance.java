package jp.musubi.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs on nodes of its own, beside the tests of the shared demo: most of its time is a node's start, in which a core has nothing to do. One such
 * class after the other, because they use the same ports. {@link KillIT} is none of them: it needs the cores for itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Offsets.LOCK)
@interface BesideAcceptance {
}

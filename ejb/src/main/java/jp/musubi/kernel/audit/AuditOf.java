package jp.musubi.kernel.audit;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The 監査証跡 of a room that another operator runs; refusals at the room's doors go there and not to the platform's. */
@Qualifier
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditOf {
    String value();

    /** For look-ups. */
    final class Literal extends AnnotationLiteral<AuditOf> implements AuditOf {

        private static final long serialVersionUID = 1L;

        private final String room;

        public Literal(String room) {
            this.room = room;
        }

        @Override
        public String value() {
            return room;
        }
    }
}

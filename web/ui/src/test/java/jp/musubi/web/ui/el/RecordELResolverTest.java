package jp.musubi.web.ui.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    public record Row(String number, int age) {
    }

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new EmptyContext();

    @Test
    void reads_a_component_as_a_property() {
        // when
        Object number = resolver.getValue(context, new Row("0001", 3), "number");

        // then
        assertThat(number).isEqualTo("0001");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leaves_what_is_no_component_to_others() {
        // when
        Object value = resolver.getValue(context, new Row("0001", 3), "toString");

        // then
        assertThat(value).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void leaves_what_is_no_record_to_others() {
        // when
        resolver.getValue(context, "text", "number");

        // then
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void refuses_to_write_a_component() {
        assertThat(resolver.isReadOnly(context, new Row("0001", 3), "age")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, new Row("0001", 3), "age", 4)).isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class EmptyContext extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}

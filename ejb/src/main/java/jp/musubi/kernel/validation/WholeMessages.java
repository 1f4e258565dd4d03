package jp.musubi.kernel.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * What the doors check are messages, whole in memory. The default asks the persistence provider for each of their fields
 * whether it has been loaded yet (Jakarta Validation 4.6.3), by reflection and anew for each call.
 */
public class WholeMessages implements TraversableResolver {

    @Override
    public boolean isReachable(Object bean, Path.Node property, Class<?> root, Path path, ElementType kind) {
        return true;
    }

    @Override
    public boolean isCascadable(Object bean, Path.Node property, Class<?> root, Path path, ElementType kind) {
        return true;
    }
}

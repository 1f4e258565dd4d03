package jp.musubi.guard;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * What comes in through a door is bounded: each text that a door takes, however deep it lies in a command, bears a constraint, or is held
 * by a value type of its own that refuses what it is not.
 */
final class CommandRules {

    /** No number, code or name is as long, and none has such characters. */
    private static final String JUNK = "\u0000".repeat(5_000);

    private final Set<String> loose = new TreeSet<>();
    private final Deque<Class<?>> within = new ArrayDeque<>();

    /** Texts of a door's commands that nothing bounds, as {@code Door.method: Command.component}. */
    static Set<String> loose(Class<?> door) {
        CommandRules rules = new CommandRules();
        for (Method method : door.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
                for (Parameter parameter : method.getParameters()) {
                    rules.look(door.getSimpleName() + "." + method.getName() + ": " + parameter.getName(), parameter, parameter.getAnnotatedType());
                }
            }
        }
        return rules.loose;
    }

    private void look(String place, AnnotatedElement declared, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            Arrays.stream(generic.getAnnotatedActualTypeArguments()).forEach(argument -> look(place, argument, argument));
        }
        Class<?> raw = raw(type.getType());
        if (raw == String.class && !isConstrained(declared) && !isConstrained(type)) {
            loose.add(place);
        }
        if (raw.isRecord() && !within.contains(raw) && !refusesJunk(raw)) {
            within.push(raw);
            for (RecordComponent component : raw.getRecordComponents()) {
                look(place.replaceFirst(": .*", ": ") + raw.getSimpleName() + "." + component.getName(), component.getAccessor(), component.getAnnotatedType());
            }
            within.pop();
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> simple) {
            return simple;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }

    private static boolean isConstrained(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations()).map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(Constraint.class) && !type.getSimpleName().startsWith("NotN"));
    }

    /** Whether it is one text's own type, which cannot be made of anything. */
    private static boolean refusesJunk(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != 1 || components[0].getType() != String.class) {
            return false;
        }
        try {
            type.getDeclaredConstructor(String.class).newInstance(JUNK);
            return false;
        } catch (InvocationTargetException refused) {
            return true;
        } catch (ReflectiveOperationException closed) {
            throw new AssertionError(type.getName(), closed);
        }
    }
}

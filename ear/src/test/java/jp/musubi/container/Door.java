package jp.musubi.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** One business method of a door, called through the container with nothing in its hands: what comes after the door does nothing. */
record Door(Object bean, Method method) {

    static List<Door> all() throws IOException {
        try (InputStream in = Door.class.getResourceAsStream("/" + TestArchive.DOORS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" "))
                    .flatMap(line -> methods(line[0], line[1]).stream()).toList();
        }
    }

    static <T> T of(Class<T> door) {
        return door.cast(bean(door.getSimpleName(), door.getName()));
    }

    private static List<Door> methods(String name, String type) {
        Object bean = bean(name, type);
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(method -> new Door(bean, method)).toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("BanJNDI")
    private static Object bean(String name, String type) {
        try {
            return InitialContext.doLookup("java:app/ejb/" + name + "!" + type);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOpenToAll() {
        return method.isAnnotationPresent(PermitAll.class);
    }

    Set<String> roles() {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }

    /** What the caller gets: an exception as it arrives, or null. */
    Throwable call() {
        Object[] nothing = Arrays.stream(method.getParameterTypes()).map(Door::nothing).toArray();
        try {
            method.invoke(bean, nothing);
            return null;
        } catch (InvocationTargetException e) {
            return e.getTargetException();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        return Array.get(Array.newInstance(type, 1), 0);
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}

package jp.musubi.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.musubi.kernel.context.BoundedContext;

/**
 * The floors and rooms as the class files show them. Rooms are discovered by their {@link BoundedContext}; the same
 * plan is laid over the bad samples, where the base package is another one.
 */
final class House {

    /** All classes, read once for all rules. */
    static final JavaClasses ALL = new ClassFileImporter().importPackages("jp.musubi");
    static final House MUSUBI = new House(ALL, "jp.musubi");
    /** The bad samples. */
    static final House SAMPLE = new House(ALL, "jp.musubi.guard.sample");

    private static final Set<String> FLOORS = Set.of("web", "ws", "batch");

    private final JavaClasses classes;
    private final String base;
    private final Map<String, BoundedContext> rooms = new TreeMap<>();

    House(JavaClasses classes, String base) {
        this.classes = classes;
        this.base = base;
        for (JavaPackage room : classes.getPackage(base).getSubpackages()) {
            room.tryGetAnnotationOfType(BoundedContext.class).ifPresent(context -> rooms.put(room.getRelativeName(), context));
        }
    }

    Map<String, BoundedContext> rooms() {
        return rooms;
    }

    List<JavaClass> classes() {
        return classes.stream().filter(type -> type.getPackageName().startsWith(base + ".")).toList();
    }

    /** First package segment under the base: a room, the kernel or a floor. */
    Optional<String> part(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(base.length() + 1).split("\\.")[0]);
    }

    Optional<BoundedContext> room(JavaClass type) {
        return part(type).map(rooms::get);
    }

    boolean isKernel(JavaClass type) {
        return part(type).filter("kernel"::equals).isPresent();
    }

    boolean isFloor(JavaClass type) {
        return part(type).filter(FLOORS::contains).isPresent();
    }

    boolean inside(JavaClass type, String folder) {
        return Arrays.asList(type.getPackageName().split("\\.")).contains(folder) && room(type).isPresent();
    }

    /** All classes of the house that a class depends on, itself left out. */
    List<JavaClass> targets(JavaClass origin) {
        return origin.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.equals(origin)).distinct().toList();
    }
}

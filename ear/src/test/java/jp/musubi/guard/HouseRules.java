package jp.musubi.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.kernel.context.BoundedContext;
import jp.musubi.kernel.persistence.RoomMigration;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** Every rule of the house as a function from house to complaints; a rule is data, so that each can be tried on a bad sample. */
final class HouseRules {

    private static final List<String> DOMAIN_MAY_IMPORT = List.of("jakarta.persistence", "jakarta.validation", "jakarta.inject");
    private static final Set<String> CLOCKS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.ZonedDateTime", "java.time.OffsetDateTime");
    private static final Set<String> VANILLA = Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

    static final Map<String, Function<House, Stream<String>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("a_room_uses_only_the_doors_of_rooms_it_declares", HouseRules::undeclaredUse);
        ALL.put("a_room_uses_rooms_of_its_own_or_a_lower_tier", HouseRules::tiers);
        ALL.put("rooms_have_no_cycles", HouseRules::cycles);
        ALL.put("a_package_under_the_base_is_a_room_a_floor_or_the_kernel", HouseRules::strangers);
        ALL.put("the_kernel_knows_no_room", HouseRules::kernelKnowsRoom);
        ALL.put("floors_import_doors_and_kernel_only", HouseRules::floors);
        ALL.put("inside_a_room_boundary_leads_to_domain_and_adapter_to_domain", HouseRules::inside);
        ALL.put("domain_knows_persistence_validation_and_inject_of_jakarta_only", HouseRules::domainJakarta);
        ALL.put("adapters_are_package_private", HouseRules::adapters);
        ALL.put("door_beans_deny_all_and_are_guarded", HouseRules::doorClasses);
        ALL.put("door_methods_open_themselves_name_their_audit_and_say_what_they_disclose", HouseRules::doorMethods);
        ALL.put("administrators_of_accounts_see_nothing_of_residents", HouseRules::administrators);
        ALL.put("entities_cross_no_door", HouseRules::entities);
        ALL.put("time_comes_from_the_clock", HouseRules::clock);
        ALL.put("nobody_throws_vanilla_exceptions", HouseRules::vanilla);
    }

    private HouseRules() {
    }

    private static Stream<String> undeclaredUse(House house) {
        return between(house, (origin, target) -> {
            BoundedContext mine = house.room(origin).orElseThrow();
            String other = house.part(target).orElseThrow();
            boolean declared = Arrays.asList(mine.mayUse()).contains(other);
            return !declared || !house.inside(target, "boundary");
        });
    }

    private static Stream<String> tiers(House house) {
        return house.rooms().values().stream().flatMap(room -> Arrays.stream(room.mayUse())
                .filter(used -> !house.rooms().containsKey(used) || house.rooms().get(used).tier() > room.tier())
                .map(used -> room.name() + " may not use " + used));
    }

    private static Stream<String> cycles(House house) {
        return house.rooms().keySet().stream().filter(room -> reaches(house, room, room, 0)).map(room -> room + " uses itself in the end");
    }

    private static boolean reaches(House house, String from, String wanted, int depth) {
        if (depth > house.rooms().size() || !house.rooms().containsKey(from)) {
            return false;
        }
        return Arrays.stream(house.rooms().get(from).mayUse())
                .anyMatch(used -> used.equals(wanted) || reaches(house, used, wanted, depth + 1));
    }

    private static Stream<String> strangers(House house) {
        return house.classes().stream()
                .filter(type -> house.room(type).isEmpty() && !house.isFloor(type) && !house.isKernel(type))
                .map(type -> type.getName() + " lives in no room");
    }

    private static Stream<String> kernelKnowsRoom(House house) {
        return house.classes().stream().filter(house::isKernel).flatMap(origin -> house.targets(origin).stream()
                .filter(target -> house.part(target).isPresent() && !house.isKernel(target))
                .map(target -> origin.getName() + " -> " + target.getName()));
    }

    private static Stream<String> floors(House house) {
        return house.classes().stream().filter(house::isFloor).flatMap(origin -> house.targets(origin).stream()
                .filter(target -> house.room(target).isPresent() && !house.inside(target, "boundary"))
                .map(target -> origin.getName() + " -> " + target.getName()));
    }

    private static Stream<String> inside(House house) {
        return house.classes().stream().filter(type -> house.room(type).isPresent()).flatMap(origin -> house.targets(origin).stream()
                .filter(target -> house.part(target).equals(house.part(origin)) && house.inside(target, "adapter")
                        && !house.inside(origin, "adapter"))
                .map(target -> origin.getName() + " -> " + target.getName()));
    }

    private static Stream<String> domainJakarta(House house) {
        return house.classes().stream().filter(type -> house.inside(type, "domain")).flatMap(origin -> house.targets(origin).stream()
                .filter(target -> target.getPackageName().startsWith("jakarta.")
                        && DOMAIN_MAY_IMPORT.stream().noneMatch(target.getPackageName()::startsWith))
                .map(target -> origin.getName() + " -> " + target.getName()));
    }

    private static Stream<String> adapters(House house) {
        return house.classes().stream().filter(type -> house.inside(type, "adapter"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isAnnotation()
                        && !type.isAnnotatedWith(Stateless.class) && !type.isAnnotatedWith("jakarta.ejb.Singleton")
                        && !type.isAssignableTo(RoomMigration.class))
                .map(type -> type.getName() + " is public");
    }

    private static Stream<String> doorClasses(House house) {
        return doors(house).filter(door -> !door.isAnnotatedWith(DenyAll.class) || !door.isAnnotatedWith(Guarded.class))
                .map(door -> door.getName() + " lacks @DenyAll or @Guarded");
    }

    private static Stream<String> doorMethods(House house) {
        return doors(house).flatMap(door -> door.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.BRIDGE))
                .filter(method -> !method.isAnnotatedWith(Schedule.class))
                .filter(method -> !opensItself(method) || !method.isAnnotatedWith(Audited.class) || !saysWhatItDiscloses(method))
                .map(method -> method.getFullName() + " lacks a role, @Audited, or @Discloses/@DisclosesNothing");
    }

    private static Stream<String> administrators(House house) {
        return house.classes().stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(DisclosesNothing.class))
                .filter(method -> Arrays.asList(method.getAnnotationOfType(RolesAllowed.class).value()).contains(Roles.ADMINISTRATOR))
                .map(method -> method.getFullName() + " opens to " + Roles.ADMINISTRATOR);
    }

    private static boolean opensItself(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
    }

    private static boolean saysWhatItDiscloses(JavaMethod method) {
        return method.isAnnotatedWith(Discloses.class) != method.isAnnotatedWith(DisclosesNothing.class);
    }

    private static Stream<String> entities(House house) {
        return house.classes().stream().filter(type -> house.inside(type, "boundary")).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class)))
                .map(JavaMethod::getFullName);
    }

    private static Stream<String> clock(House house) {
        return house.classes().stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("now") && CLOCKS.contains(call.getTargetOwner().getName())
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .map(call -> call.getDescription());
    }

    private static Stream<String> vanilla(House house) {
        return house.classes().stream().flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> VANILLA.contains(call.getTargetOwner().getName())
                        && !call.getOriginOwner().isAssignableTo(Throwable.class))
                .map(call -> call.getDescription());
    }

    private static Stream<JavaClass> doors(House house) {
        return house.classes().stream().filter(type -> house.inside(type, "boundary"))
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith("jakarta.ejb.Singleton"));
    }

    private static Stream<String> between(House house, java.util.function.BiPredicate<JavaClass, JavaClass> bad) {
        return house.classes().stream().filter(type -> house.room(type).isPresent()).flatMap(origin -> house.targets(origin).stream()
                .filter(target -> house.room(target).isPresent() && !house.part(target).equals(house.part(origin)))
                .filter(target -> bad.test(origin, target))
                .map(target -> origin.getName() + " -> " + target.getName()));
    }
}

package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the rules of the house on the house, and that each of them fails on a bad one. */
class HouseTest {

    private static final String SAMPLES = "jp.musubi.guard.sample";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption((Location location) -> !location.contains("/test-classes/") && !location.contains("/standin"))
            .importPackages("jp.musubi");

    private static final House HOUSE = new House(ALL, "jp.musubi");
    private static final House BAD_HOUSE = new House(new ClassFileImporter().importPackages(SAMPLES), SAMPLES);

    static Stream<String> rules() {
        return HouseRules.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(String rule) {
        List<String> complaints = HouseRules.ALL.get(rule).apply(HOUSE).distinct().sorted().toList();

        assertThat(complaints).as(rule).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_bad_house_is_caught_by(String rule) {
        Function<House, Stream<String>> check = HouseRules.ALL.get(rule);

        assertThat(check.apply(BAD_HOUSE)).as(rule).isNotEmpty();
    }

    @Test
    void every_floor_was_looked_at() {
        Map<String, Integer> least = Map.of("kernel", 25, "web", 20, "ws", 20, "batch", 3, "linkage", 40, "addressee", 20);

        least.forEach((part, count) -> assertThat(HOUSE.classes().stream()
                .filter(type -> HOUSE.part(type).filter(part::equals).isPresent())).as(part).hasSizeGreaterThanOrEqualTo(count));
    }

    @Test
    void rooms_are_discovered() {
        assertThat(HOUSE.rooms()).containsKeys("addressee", "legalbasis", "identity", "disclosure", "linkage", "network", "selfinfo");
        HOUSE.rooms().forEach((packageName, room) -> assertThat(room.name()).isEqualTo(packageName));
    }
}

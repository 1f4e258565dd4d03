package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ejb.Schedule;
import jakarta.ejb.Startup;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.musubi.guard.sample.web.Bell;
import jp.musubi.kernel.crypto.NativeCryptography;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.persistence.Migrations;
import jp.musubi.kernel.zone.WorksFor;
import org.junit.jupiter.api.Test;

/** Error texts, configuration and work by the clock stay in step with the code, and it would be noticed if they did not. */
class ConventionTest {

    /** What every node does at its start: one asks for the zones itself, the other concerns its listeners, whichever they are. */
    private static final Set<String> WORK_OF_EVERY_NODE = Set.of(Migrations.class.getName(), NativeCryptography.class.getName());

    @Test
    void every_error_has_a_code_of_its_own_and_texts_in_both_languages() {
        List<ErrorCode> errors = House.ALL.stream().filter(type -> type.isAssignableTo(ErrorCode.class) && type.isEnum()
                && !type.getPackageName().startsWith("jp.musubi.guard")).flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(ErrorCode.class::cast).toList();

        assertThat(errors).hasSizeGreaterThan(60);
        assertThat(unfit(errors)).isEmpty();
    }

    @Test
    void the_search_for_unfit_errors_can_find_one() {
        assertThat(unfit(List.of(Sample.values()))).containsExactly("S-1 is used twice", "S-2 has no text in Japanese", "S-3 has no text in English");
    }

    @Test
    void every_entity_is_listed_in_exactly_the_persistence_unit_of_its_operator() {
        TreeMap<String, Boolean> entities = new TreeMap<>();
        House.ALL.stream().filter(type -> type.isAnnotatedWith(Entity.class) && House.MUSUBI.room(type).isPresent())
                .forEach(entity -> entities.put(entity.getName(), House.MUSUBI.part(entity).orElseThrow().equals("network")));

        assertThat(entities).hasSizeGreaterThan(10).containsValues(true, false);
        assertThat(misplaced(entities, SourceTree.read("ejb/src/main/resources/META-INF/persistence.xml"))).isEmpty();
    }

    @Test
    void the_search_for_misplaced_entities_can_find_one() {
        String xml = "<persistence-unit name='musubi'><class>a.Shop</class><class>a.Both</class></persistence-unit>"
                + "<persistence-unit name='hub'><class>a.Both</class><class>a.Hub</class></persistence-unit>";
        TreeMap<String, Boolean> entities = new TreeMap<>(Map.of("a.Shop", false, "a.Hub", true, "a.Both", false, "a.Lost", false));

        assertThat(misplaced(entities, xml)).containsExactly("a.Both", "a.Lost");
    }

    @Test
    void a_room_is_spelled_the_same_on_every_floor() {
        Set<String> rooms = new HashSet<>(House.MUSUBI.rooms().keySet());
        rooms.add("kernel");
        Stream<String> named = SourceTree.read("ejb/src/main/resources/db/migration/rooms.properties").lines().filter(line -> line.contains("="))
                .map(line -> line.split("=")[0]);
        Stream<String> migrated = SourceTree.files("ejb/src/main/resources/db/migration/*/**.sql").stream()
                .map(file -> SourceTree.root().resolve("ejb/src/main/resources/db/migration").relativize(file).getName(0).toString());

        assertThat(strangers(rooms, Stream.concat(named, migrated).toList())).isEmpty();
        assertThat(strangers(rooms, List.of("linkage", "linkages"))).containsExactly("linkages");
    }

    @Test
    void work_by_the_clock_and_at_start_names_the_zone_it_is_done_for() {
        List<JavaClass> workers = House.ALL.stream().filter(ConventionTest::isWorker).filter(type -> !type.getPackageName().startsWith("jp.musubi.standin")
                && !type.getPackageName().startsWith("jp.musubi.guard")).filter(type -> !WORK_OF_EVERY_NODE.contains(type.getName())).toList();

        assertThat(workers).hasSizeGreaterThan(6);
        assertThat(workers).allMatch(type -> type.isAnnotatedWith(WorksFor.class));
    }

    @Test
    void the_search_for_work_without_a_zone_can_find_one() {
        assertThat(House.ALL.stream().filter(ConventionTest::isWorker).filter(type -> !type.isAnnotatedWith(WorksFor.class)).map(JavaClass::getName))
                .contains(Bell.class.getName(), Bell.Late.class.getName());
    }

    /** Codes that are used twice, and what is not said in a language. */
    private static List<String> unfit(List<ErrorCode> errors) {
        Set<String> codes = new HashSet<>();
        List<String> unfit = new ArrayList<>();
        for (ErrorCode error : errors) {
            if (!codes.add(error.code())) {
                unfit.add(error.code() + " is used twice");
            }
            if (!SourceRules.JAPANESE.matcher(error.text(Locale.JAPANESE, 1, 2, 3, 4)).find()) {
                unfit.add(error.code() + " has no text in Japanese");
            }
            String english = error.text(Locale.ENGLISH, 1, 2, 3, 4);
            if (english.isBlank() || SourceRules.JAPANESE.matcher(english).find()) {
                unfit.add(error.code() + " has no text in English");
            }
        }
        return unfit;
    }

    /** @param entities whether each is the hub's @return those that are not in their own persistence unit, or in the other's, too */
    private static List<String> misplaced(TreeMap<String, Boolean> entities, String xml) {
        String[] units = xml.split("<persistence-unit ");
        return entities.entrySet().stream().filter(entity -> {
            String listed = "<class>" + entity.getKey() + "</class>";
            return units[1].contains(listed) == entity.getValue() || units[2].contains(listed) != entity.getValue();
        }).map(Map.Entry::getKey).toList();
    }

    private static List<String> strangers(Set<String> rooms, Collection<String> named) {
        return named.stream().filter(name -> !rooms.contains(name)).distinct().toList();
    }

    private static boolean isWorker(JavaClass type) {
        return type.isAnnotatedWith(Startup.class) || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Schedule.class));
    }

    /** Errors of which one alone is as it must be. */
    private enum Sample implements ErrorCode {
        GOOD("S-1", "正しくありません。", "It is wrong."), TWICE("S-1", "正しくありません。", "It is wrong."),
        NOT_JAPANESE("S-2", "It is wrong.", "It is wrong."), NOT_ENGLISH("S-3", "正しくありません。", "正しくありません。");

        private final String code;
        private final String japanese;
        private final String english;

        Sample(String code, String japanese, String english) {
            this.code = code;
            this.japanese = japanese;
            this.english = english;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String text(Locale locale, Object... arguments) {
            return locale.equals(Locale.JAPANESE) ? japanese : english;
        }
    }
}

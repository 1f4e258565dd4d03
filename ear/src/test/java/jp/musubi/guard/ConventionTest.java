package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Schedule;
import jakarta.ejb.Startup;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.kernel.context.BoundedContext;
import jp.musubi.kernel.crypto.NativeCryptography;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.persistence.Migrations;
import jp.musubi.kernel.zone.WorksFor;
import org.junit.jupiter.api.Test;

/** What a class file cannot show: texts, documents, migrations and configuration stay in step with the code. */
class ConventionTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("jp.musubi");
    private static final House HOUSE = new House(CLASSES, "jp.musubi");

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern STRING_LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern CREATE_TABLE = Pattern.compile("create table (?:if not exists )?([a-z_]+\\.[a-z_]+)\\s*\\((.*?)\\n\\);",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s{4}([a-z_]+)\\s+(?:uuid|varchar|timestamp|date|bytea|bigint|integer|smallint|boolean|text)");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\((.*?)\\)[\\w\\s,.<>]*\\{\\s", Pattern.DOTALL);
    private static final Pattern KNOWN_OF_A_PERSON = Pattern.compile("\\bString (?:kana|address|birthDate|before|after|subject|\\w+Key)\\b");
    private static final String CURSOR = ".getResultStream()";
    private static final Pattern GLOSSARY_IDENTIFIER = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

    @Test
    void japanese_literals_stand_in_bundles_not_in_code() {
        List<String> found = Stream.of("ejb", "batch", "web/*", "ws/common", "ws/exchange", "ws/hub")
                .flatMap(floor -> SourceTree.files(floor + "/src/main/java/**.java").stream())
                .flatMap(file -> SourceTree.read(file).lines().filter(line -> !line.contains("ja =") && !line.strip().startsWith("*")
                        && !line.strip().startsWith("//") && !line.strip().startsWith("/**"))
                        .filter(ConventionTest::hasJapaneseLiteral).map(line -> file.getFileName() + ": " + line.strip()))
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_japanese_literals_can_find_one() {
        assertThat(hasJapaneseLiteral("return \"結果\";")).isTrue();
        assertThat(hasJapaneseLiteral("/** 結果 */ return \"result\";")).isFalse();
    }

    @Test
    void every_error_has_a_code_of_its_own_and_texts_in_both_languages() {
        List<ErrorCode> errors = errors();
        Set<String> codes = new TreeSet<>();

        assertThat(errors).hasSizeGreaterThan(60);
        for (ErrorCode error : errors) {
            assertThat(codes.add(error.code())).as("code used twice: " + error.code()).isTrue();
            assertThat(error.text(Locale.JAPANESE, 1, 2, 3, 4)).as(error.code()).containsPattern(JAPANESE);
            assertThat(error.text(Locale.ENGLISH, 1, 2, 3, 4)).as(error.code()).isNotBlank().doesNotContainPattern(JAPANESE);
        }
    }

    @Test
    void what_is_known_of_a_person_is_masked_where_a_record_would_print_it() {
        List<String> printing = Stream.of("ejb", "ws/exchange").flatMap(floor -> SourceTree.files(floor + "/src/main/java/jp/musubi/{,**/}addressee/**.java").stream())
                .filter(file -> !file.toString().contains("orporation")) // no persons
                .map(SourceTree::read).flatMap(source -> printing(source).stream()).toList();

        assertThat(printing).isEmpty();
    }

    @Test
    void the_search_for_records_that_print_can_find_one() {
        String masked = "record B(String kana) { public String toString() { return \"B[masked]\"; } }";

        assertThat(printing("record A(int row, String address) { " + masked + " }")).containsExactly("A");
        assertThat(printing(masked)).isEmpty();
    }

    /** Left to the end of the transaction, it keeps its statement, and the data source reports a connection that it does not know. */
    @Test
    void who_opens_a_cursor_closes_it() {
        List<Path> files = Stream.of("ejb", "batch", "ws/standin").flatMap(floor -> SourceTree.files(floor + "/src/main/java/**.java").stream()).toList();

        assertThat(files.stream().filter(file -> SourceTree.read(file).contains(CURSOR))).isNotEmpty();
        assertThat(files.stream().filter(file -> leavesCursorOpen(SourceTree.read(file)))).isEmpty();
    }

    @Test
    void the_search_for_open_cursors_can_find_one() {
        assertThat(leavesCursorOpen("return one(id).getResultStream().findFirst();")).isTrue();
        assertThat(leavesCursorOpen("try (Stream<UUID> found = ask(id).getResultStream()) {")).isFalse();
    }

    @Test
    void every_table_and_column_has_a_japanese_comment() {
        List<Path> migrations = SourceTree.files("{ejb,ws/standin}/src/main/resources/db/migration/**.sql");
        String all = migrations.stream().map(SourceTree::read).collect(Collectors.joining("\n"));

        assertThat(uncommented(all)).isEmpty();
        assertThat(migrations).hasSizeGreaterThan(15);
    }

    @Test
    void the_search_for_missing_comments_can_find_one() {
        assertThat(uncommented("create table a.b (\n    id uuid not null\n);\ncomment on table a.b is '表';"))
                .containsExactly("a.b.id");
    }

    @Test
    void every_entity_is_listed_in_exactly_the_persistence_unit_of_its_operator() {
        String xml = SourceTree.read("ejb/src/main/resources/META-INF/persistence.xml");
        String[] units = xml.split("<persistence-unit ");
        for (JavaClass entity : entities()) {
            boolean hub = HOUSE.part(entity).orElseThrow().equals("network");
            String listed = "<class>" + entity.getName() + "</class>";
            assertThat(units[1].contains(listed)).as(entity.getName() + " in unit musubi").isEqualTo(!hub);
            assertThat(units[2].contains(listed)).as(entity.getName() + " in unit hub").isEqualTo(hub);
        }
        assertThat(entities()).hasSizeGreaterThan(10);
    }

    @Test
    void contexts_document_names_every_room() {
        String document = SourceTree.read("docs/CONTEXTS.md");
        for (BoundedContext room : HOUSE.rooms().values()) {
            String uses = room.mayUse().length == 0 ? "–" : String.join(" ", Arrays.stream(room.mayUse()).sorted().map(name -> "`" + name + "`").toList());
            assertThat(document).contains("| " + room.tier() + " | " + room.ja() + " | `" + room.name() + "` | " + uses + " |");
        }
    }

    @Test
    void every_identifier_of_the_glossary_exists() {
        Set<String> names = Stream.concat(CLASSES.stream().map(JavaClass::getSimpleName),
                CLASSES.stream().flatMap(type -> type.getFields().stream()).map(field -> field.getName())).collect(Collectors.toSet());
        Matcher matcher = GLOSSARY_IDENTIFIER.matcher(SourceTree.read("docs/GLOSSARY.md"));
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        while (matcher.find()) {
            seen++;
            if (!names.contains(matcher.group(1))) {
                missing.add(matcher.group(1));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).isGreaterThan(30);
    }

    /** Words of the pages stand between 「」. */
    @Test
    void every_word_that_the_clerks_guide_quotes_stands_on_a_page() {
        String pages = SourceTree.files("web/*/src/main/resources/**.properties").stream().map(SourceTree::read).collect(Collectors.joining("\n"));
        List<String> quoted = Pattern.compile("「([^」]+)」").matcher(SourceTree.read("docs/clerk-guide.md")).results()
                .map(quote -> quote.group(1)).filter(quote -> JAPANESE.matcher(quote).find()).toList();

        assertThat(quoted).hasSizeGreaterThan(20);
        assertThat(quoted).allMatch(pages::contains);
    }

    @Test
    void a_room_is_spelled_the_same_on_every_floor() {
        Set<String> rooms = HOUSE.rooms().keySet();
        Set<String> migrated = SourceTree.read("ejb/src/main/resources/db/migration/rooms.properties").lines()
                .filter(line -> line.contains("=")).map(line -> line.split("=")[0]).collect(Collectors.toSet());
        migrated.remove("kernel");
        assertThat(rooms).containsAll(migrated);
        assertThat(SourceTree.files("ejb/src/main/resources/db/migration/*/**.sql").stream()
                .map(file -> SourceTree.root().resolve("ejb/src/main/resources/db/migration").relativize(file).getName(0).toString())
                .filter(room -> !room.equals("kernel")).distinct()).allMatch(rooms::contains);
    }

    @Test
    void postgresql_isolates_every_table_that_holds_an_institution() {
        String common = sql("common");
        String postgresql = sql("postgresql");
        Matcher matcher = CREATE_TABLE.matcher(common);
        Set<String> open = new TreeSet<>();
        while (matcher.find()) {
            if (Pattern.compile("(?m)^\\s{4}institution varchar").matcher(matcher.group(2)).find()
                    && !postgresql.contains("alter table " + matcher.group(1) + " force row level security")) {
                open.add(matcher.group(1));
            }
        }
        assertThat(open).as("tables without row level security that are not listed with a reason").isSubsetOf(OPEN_TABLES);
    }

    /** What every node does at its start: one asks for the zones itself, the other concerns its listeners, whichever they are. */
    private static final Set<String> WORK_OF_EVERY_NODE = Set.of(Migrations.class.getName(), NativeCryptography.class.getName());

    @Test
    void work_by_the_clock_and_at_start_names_the_zone_it_is_done_for() {
        List<JavaClass> workers = CLASSES.stream().filter(type -> type.isAnnotatedWith(Startup.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Schedule.class)))
                .filter(type -> !type.getPackageName().startsWith("jp.musubi.standin")).filter(type -> !WORK_OF_EVERY_NODE.contains(type.getName())).toList();

        assertThat(workers).hasSizeGreaterThan(6);
        assertThat(workers).allMatch(type -> type.isAnnotatedWith(WorksFor.class));
    }

    /** Tables without row level security; the reason stands in the comment of each table. */
    private static final Set<String> OPEN_TABLES = Set.of("kernel.audit_event", "identity.calling_system",
            "identity.calling_system_revision", "identity.used_sign_in",
            "identity.oauth_client", "identity.access_token", "identity.staff_account", "identity.emergency_use", "linkage.served_institution",
            "addressee.vault_generation", "addressee.number_vault", "addressee.number_look_task");

    @Test
    void every_table_says_whether_it_speaks_of_a_person() {
        Set<String> tables = CREATE_TABLE.matcher(sql("common")).results().map(table -> table.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(personal().keySet().stream().map(ConventionTest::table).collect(Collectors.toSet())).isEqualTo(tables);
        assertThat(personal().values().stream().filter(journal -> !Set.of("numbers", "nobody").contains(journal))).isNotEmpty()
                .allMatch(tables::contains);
    }

    private static Map<String, String> personal() {
        return SourceTree.read("ejb/src/main/resources/db/migration/personal-tables.properties").lines()
                .filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.split("="))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** Without the columns that some lines name. */
    private static String table(String line) {
        return line.replaceFirst("^(\\w+\\.\\w+)(?:\\.\\w+)+$", "$1");
    }

    private static String sql(String folder) {
        return SourceTree.files("ejb/src/main/resources/db/migration/*/" + folder + "/**.sql").stream().map(SourceTree::read)
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    private static boolean leavesCursorOpen(String source) {
        return Pattern.compile("[^;{}]*" + Pattern.quote(CURSOR)).matcher(source).results().anyMatch(statement -> !statement.group().contains("try ("));
    }

    /** Records of a source that would print one of the texts that are known of a person, each up to its own nested ones. */
    private static List<String> printing(String source) {
        return RECORD.matcher(source).results().filter(record -> KNOWN_OF_A_PERSON.matcher(record.group(2)).find())
                .filter(record -> !masks(source.substring(record.end()))).map(record -> record.group(1)).toList();
    }

    /** Whether a body, read to its own end, has a toString that is not a nested type's. */
    private static boolean masks(String body) {
        int depth = 0;
        for (int at = 0; at < body.length() && depth >= 0; at++) {
            char read = body.charAt(at);
            depth += read == '{' ? 1 : read == '}' ? -1 : 0;
            if (depth == 0 && body.startsWith("String toString()", at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasJapaneseLiteral(String line) {
        return STRING_LITERAL.matcher(line).results().anyMatch(literal -> JAPANESE.matcher(literal.group()).find());
    }

    private static Set<String> uncommented(String sql) {
        Set<String> missing = new TreeSet<>();
        Matcher table = CREATE_TABLE.matcher(sql);
        while (table.find()) {
            String name = table.group(1);
            if (!Pattern.compile("comment on table " + name + " is\\s+'[^']*" + JAPANESE.pattern()).matcher(sql).find()) {
                missing.add(name);
            }
            Matcher column = COLUMN.matcher(table.group(2));
            while (column.find()) {
                if (!Pattern.compile("comment on column " + name + "\\." + column.group(1) + " is\\s+'[^']*" + JAPANESE.pattern()).matcher(sql).find()) {
                    missing.add(name + "." + column.group(1));
                }
            }
        }
        return missing;
    }

    private static List<ErrorCode> errors() {
        return CLASSES.stream().filter(type -> type.isAssignableTo(ErrorCode.class) && type.isEnum())
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(ErrorCode.class::cast).toList();
    }

    private static List<JavaClass> entities() {
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(Entity.class) && HOUSE.room(type).isPresent()).toList();
    }
}

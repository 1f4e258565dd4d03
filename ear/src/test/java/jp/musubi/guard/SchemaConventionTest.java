package jp.musubi.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the migrations say of each table, and that it would be noticed if they did not. */
class SchemaConventionTest {

    /** Tables without row level security; the reason stands in the comment of each table. */
    private static final Set<String> OPEN_TABLES = Set.of("kernel.audit_event", "identity.calling_system",
            "identity.calling_system_revision", "identity.used_sign_in",
            "identity.oauth_client", "identity.access_token", "identity.staff_account", "identity.passkey", "identity.emergency_use", "identity.outgoing_mail", "linkage.served_institution",
            "addressee.vault_generation", "addressee.number_vault", "addressee.number_look_task");

    private static final String TABLE = """
            create table a.b (
                id uuid not null,
                institution varchar(16) not null
            );
            """;

    @Test
    void every_table_and_column_has_a_japanese_comment() {
        List<Path> migrations = SourceTree.files("{ejb,ws/standin}/src/main/resources/db/migration/**.sql");
        String all = migrations.stream().map(SourceTree::read).collect(Collectors.joining("\n"));

        assertThat(SchemaRules.uncommented(all)).isEmpty();
        assertThat(migrations).hasSizeGreaterThan(15);
    }

    @Test
    void the_search_for_missing_comments_can_find_one() {
        assertThat(SchemaRules.uncommented(TABLE + "comment on table a.b is '表';\ncomment on column a.b.institution is '機関';")).containsExactly("a.b.id");
        assertThat(SchemaRules.uncommented(TABLE + "comment on table a.b is 'table';")).containsExactly("a.b", "a.b.id", "a.b.institution");
    }

    @Test
    void postgresql_isolates_every_table_that_holds_an_institution() {
        assertThat(SchemaRules.open(sql("common"), sql("postgresql"))).as("tables without row level security that are not listed with a reason")
                .isSubsetOf(OPEN_TABLES);
    }

    @Test
    void the_list_of_open_tables_names_none_that_is_isolated_or_gone() {
        assertThat(OPEN_TABLES).isSubsetOf(SchemaRules.tables(sql("common")));
    }

    @Test
    void the_search_for_open_tables_can_find_one() {
        assertThat(SchemaRules.open(TABLE, "alter table a.c force row level security;")).containsExactly("a.b");
        assertThat(SchemaRules.open(TABLE, "alter table a.b force row level security;")).isEmpty();
        assertThat(SchemaRules.open("create table a.d (\n    id uuid not null\n);", "")).as("of no institution").isEmpty();
    }

    @Test
    void every_table_says_whether_it_speaks_of_a_person() {
        String lines = SourceTree.read("ejb/src/main/resources/db/migration/personal-tables.properties");

        assertThat(SchemaRules.unclear(lines, SchemaRules.tables(sql("common")))).isEmpty();
        assertThat(SchemaRules.journals(lines)).hasSizeGreaterThan(30);
    }

    @Test
    void the_search_for_tables_that_say_nothing_can_find_one() {
        Set<String> tables = new TreeSet<>(Set.of("a.b", "a.log"));

        assertThat(SchemaRules.unclear("a.b.kana=a.log\na.log=nobody", tables)).isEmpty();
        assertThat(SchemaRules.unclear("a.log=nobody", tables)).containsExactly("a.b");
        assertThat(SchemaRules.unclear("a.b=a.gone\na.log=nobody\na.old=nobody", tables)).containsExactly("a.gone", "a.old");
    }

    private static String sql(String folder) {
        return SourceTree.files("ejb/src/main/resources/db/migration/*/" + folder + "/**.sql").stream().map(SourceTree::read)
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }
}

package jp.musubi.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text of the migrations must say of each table. */
final class SchemaRules {

    private static final Pattern CREATE_TABLE = Pattern.compile("create table (?:if not exists )?([a-z_]+\\.[a-z_]+)\\s*\\((.*?)\\n\\);",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s{4}([a-z_]+)\\s+(?:uuid|varchar|timestamp|date|bytea|bigint|integer|smallint|boolean|text)");
    private static final Pattern OF_AN_INSTITUTION = Pattern.compile("(?m)^\\s{4}institution varchar");
    private static final String JAPANESE_TEXT = " is\\s+'[^']*" + SourceRules.JAPANESE.pattern();

    private SchemaRules() {
    }

    static Set<String> tables(String sql) {
        return CREATE_TABLE.matcher(sql).results().map(table -> table.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tables and columns without a Japanese comment. */
    static Set<String> uncommented(String sql) {
        Set<String> missing = new TreeSet<>();
        Matcher table = CREATE_TABLE.matcher(sql);
        while (table.find()) {
            String name = table.group(1);
            if (!Pattern.compile("comment on table " + name + JAPANESE_TEXT).matcher(sql).find()) {
                missing.add(name);
            }
            COLUMN.matcher(table.group(2)).results().map(column -> column.group(1))
                    .filter(column -> !Pattern.compile("comment on column " + name + "\\." + column + JAPANESE_TEXT).matcher(sql).find())
                    .forEach(column -> missing.add(name + "." + column));
        }
        return missing;
    }

    /** Tables that hold an institution and that PostgreSQL does not isolate by it. */
    static Set<String> open(String common, String postgresql) {
        return CREATE_TABLE.matcher(common).results().filter(table -> OF_AN_INSTITUTION.matcher(table.group(2)).find()).map(table -> table.group(1))
                .filter(table -> !postgresql.contains("alter table " + table + " force row level security")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of lines {@code table[.column…]=journal}, without the columns: the journal in which the table's people find who looked. */
    static Map<String, Set<String>> journals(String properties) {
        return properties.lines().filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.split("="))
                .collect(Collectors.groupingBy(line -> line[0].replaceFirst("^(\\w+\\.\\w+)(?:\\.\\w+)+$", "$1"),
                        Collectors.mapping(line -> line[1], Collectors.toSet())));
    }

    /** Tables of which the lines say nothing, tables that they name and that do not exist, and journals that are no table. */
    static Set<String> unclear(String properties, Set<String> tables) {
        Map<String, Set<String>> journals = journals(properties);
        Set<String> unclear = new TreeSet<>(tables);
        unclear.removeAll(journals.keySet());
        journals.keySet().stream().filter(table -> !tables.contains(table)).forEach(unclear::add);
        journals.values().stream().flatMap(Collection::stream).filter(journal -> !tables.contains(journal) && !Arrays.asList("numbers", "nobody").contains(journal))
                .forEach(unclear::add);
        return unclear;
    }
}

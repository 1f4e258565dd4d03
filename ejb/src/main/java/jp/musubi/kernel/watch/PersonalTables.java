package jp.musubi.kernel.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tables hold something personal, and where a look at them must be noted; the list stands beside the migrations. */
final class PersonalTables {

    private static final String LIST = "db/migration/personal-tables.properties";
    private static final Set<String> NOT_WATCHED = Set.of("numbers", "nobody");
    private static final Pattern SELECT = Pattern.compile("\\s*(?:select|with)\\b.*", Pattern.DOTALL);
    private static final Pattern INSERT = Pattern.compile("\\s*insert into (\\S+).*", Pattern.DOTALL);

    private final List<PersonalTable> tables;
    private final Set<String> journals;
    private final Map<String, List<PersonalTable>> read = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> written = new ConcurrentHashMap<>();

    private PersonalTables(List<PersonalTable> tables) {
        this.tables = tables;
        this.journals = tables.stream().map(PersonalTable::journal).collect(Collectors.toSet());
    }

    static PersonalTables listed() {
        Properties list = new Properties();
        try (InputStream in = PersonalTables.class.getClassLoader().getResourceAsStream(LIST)) {
            list.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PersonalTables(list.stringPropertyNames().stream()
                .filter(name -> !NOT_WATCHED.contains(list.getProperty(name)))
                .map(name -> PersonalTable.of(name, list.getProperty(name))).toList());
    }

    /** Personal tables that a query reads; none for any other statement. */
    List<PersonalTable> readBy(String sql) {
        return read.computeIfAbsent(sql, text -> {
            String plain = text.toLowerCase(Locale.ROOT);
            return SELECT.matcher(plain).matches() ? tables.stream().filter(table -> table.standsIn(plain)).toList() : List.of();
        });
    }

    /** The journal that a statement adds to. */
    Optional<String> journalWrittenBy(String sql) {
        return written.computeIfAbsent(sql, text -> Optional.of(INSERT.matcher(text.toLowerCase(Locale.ROOT)))
                .filter(insert -> insert.matches() && journals.contains(insert.group(1))).map(insert -> insert.group(1)));
    }

    int size() {
        return tables.size();
    }
}

package jp.musubi.guard;

import java.util.List;
import java.util.regex.Pattern;

/** What a source must not have, found in its text because its class file does not show it. */
final class SourceRules {

    static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    static final String CURSOR = ".getResultStream()";

    private static final Pattern STRING_LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\((.*?)\\)[\\w\\s,.<>]*\\{\\s", Pattern.DOTALL);
    private static final Pattern KNOWN_OF_A_PERSON = Pattern.compile("\\bString (?:kana|address|birthDate|before|after|subject|\\w+Key)\\b");

    private SourceRules() {
    }

    /** Lines with Japanese in a literal; a room's Japanese name and comments may have some. */
    static List<String> japaneseLiterals(String source) {
        return source.lines().map(String::strip).filter(line -> !line.contains("ja =") && !line.startsWith("*") && !line.startsWith("//") && !line.startsWith("/**"))
                .filter(line -> STRING_LITERAL.matcher(line).results().anyMatch(literal -> JAPANESE.matcher(literal.group()).find())).toList();
    }

    /** Whether a stream of rows is left to the end of the transaction. */
    static boolean leavesCursorOpen(String source) {
        return Pattern.compile("[^;{}]*" + Pattern.quote(CURSOR)).matcher(source).results().anyMatch(statement -> !statement.group().contains("try ("));
    }

    /** Records that would print one of the texts that are known of a person, each up to its own nested ones. */
    static List<String> printing(String source) {
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
}

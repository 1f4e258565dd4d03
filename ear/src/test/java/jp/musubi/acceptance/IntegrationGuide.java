package jp.musubi.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of {@code docs/integration.md} in their order, each with what its reader is told to see. */
record IntegrationGuide(List<Step> steps) {

    /** A block of commands, and one {@code <!-- seen: … -->} under it for each thing that its output has to show. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```\\n((?:<!-- seen: [^\\n]* -->\\n?)*)");
    private static final Pattern SEEN = Pattern.compile("<!-- seen: (.*) -->");
    private static final String SILENT = "nothing";

    /**
     * @param line of the guide where the commands begin, from 1
     * @param commands as they stand there
     * @param seen regular expressions, in the order in which their places come in the output; none where the commands are silent
     */
    record Step(int line, String commands, List<Pattern> seen) {

        /** Line by line what an output lacks, or says although the commands are silent; empty if it is what the guide promises. */
        List<String> missingIn(String output) {
            List<String> missing = new ArrayList<>();
            if (seen.isEmpty() && !output.isBlank()) {
                missing.add("nothing at all");
            }
            int from = 0;
            for (Pattern expected : seen) {
                Matcher place = expected.matcher(output);
                if (place.find(from)) {
                    from = place.end();
                } else {
                    missing.add(expected.pattern());
                }
            }
            return missing;
        }

        @Override
        public String toString() {
            return "line " + line;
        }
    }

    /** Reads the guide; a block that does not say what is seen is an error of the guide. */
    static IntegrationGuide read(String markdown) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            int line = (int) markdown.substring(0, block.start(1)).lines().count() + 1;
            List<String> seen = SEEN.matcher(block.group(2)).results().map(found -> found.group(1)).toList();
            if (seen.isEmpty()) {
                throw new AssertionError("docs/integration.md does not say what the commands of line " + line + " show");
            }
            steps.add(new Step(line, block.group(1), seen.equals(List.of(SILENT)) ? List.of() : seen.stream().map(Pattern::compile).toList()));
        }
        return new IntegrationGuide(List.copyOf(steps));
    }
}

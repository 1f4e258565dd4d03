package jp.musubi.web.cardhelper;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the helper was started: {@code --portal https://host[:port] [--module file | --card folder] [--port number] [--terminal]}.
 *
 * @param portal the only origin whose pages are answered
 * @param card folder of a file card; empty for a card in a reader
 * @param module PKCS#11; empty for OpenSC's
 * @param terminal ask there although there is a display
 */
record HelperSettings(String portal, Optional<Path> card, Optional<Path> module, int port, boolean terminal) {

    static final int PORT = 41_443;

    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.\\[\\]:-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Set<String> NAMES = Set.of("--portal", "--card", "--module", "--port");
    private static final String TERMINAL = "--terminal";
    private static final int HIGHEST_PORT = 65_535;

    /** @return empty when they are not understood */
    static Optional<HelperSettings> of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        boolean terminal = false;
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals(TERMINAL)) {
                terminal = true;
            } else if (NAMES.contains(arguments[at]) && at + 1 < arguments.length) {
                values.put(arguments[at], arguments[++at]);
            } else {
                return Optional.empty();
            }
        }
        String portal = values.getOrDefault("--portal", "");
        String port = values.getOrDefault("--port", String.valueOf(PORT));
        boolean good = ORIGIN.matcher(portal).matches() && !(values.containsKey("--card") && values.containsKey("--module")) && NUMBER.matcher(port).matches()
                && Integer.parseInt(port) <= HIGHEST_PORT;
        return good ? Optional.of(new HelperSettings(portal, path(values, "--card"), path(values, "--module"), Integer.parseInt(port), terminal)) : Optional.empty();
    }

    private static Optional<Path> path(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).map(Path::of);
    }
}

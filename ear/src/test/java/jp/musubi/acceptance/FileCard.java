package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file card of the demo.
 *
 * @param folder of its two key stores
 * @param pin of the one for signing in
 * @param password of the one for signatures
 */
public record FileCard(Path folder, String pin, String password) {

    static FileCard of(Demo demo, String name) {
        return of(demo.server(), name);
    }

    public static FileCard of(DemoServer server, String name) {
        Path cards = server.demo().resolve("cards");
        try {
            return Files.readAllLines(cards.resolve("pins.csv")).stream().map(line -> line.split(",")).filter(line -> line[0].equals(name))
                    .map(line -> new FileCard(cards.resolve(name), line[1], line[2])).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path authentication() {
        return folder.resolve("authentication.p12");
    }

    Path signature() {
        return folder.resolve("signature.p12");
    }
}

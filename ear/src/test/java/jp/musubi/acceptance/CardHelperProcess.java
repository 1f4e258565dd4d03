package jp.musubi.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The card holder's program as he runs it, driven by its terminal, with a copy of a demo resident's card. */
public final class CardHelperProcess implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Process process;
    private final PrintWriter terminal;
    private final StringBuffer shown = new StringBuffer();

    private CardHelperProcess(Process process) {
        this.process = process;
        this.terminal = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "card helper's terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param program the archive that the portal offers
     * @param origin of the portal
     * @param more of the program's arguments
     */
    public static CardHelperProcess start(Path program, String origin, Path card, String... more) {
        return start(new ProcessBuilder(Stream.concat(command(program, origin, "--card", card.toString()).stream(), Stream.of(more)).toList()), origin);
    }

    /** Starts it with a card in SoftHSM2. */
    static CardHelperProcess start(Path program, String origin, SoftHsmCard card) {
        ProcessBuilder builder = new ProcessBuilder(command(program, origin, "--module", SoftHsmCard.MODULE));
        builder.environment().put(SoftHsmCard.CONFIGURATION, card.configuration().toString());
        return start(builder, origin);
    }

    private static List<String> command(Path program, String origin, String kind, String card) {
        return List.of(ProcessHandle.current().info().command().orElse("java"), "-Duser.language=ja", "-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1",
                "-jar", program.toString(), "--portal", origin, kind, card, "--terminal");
    }

    private static CardHelperProcess start(ProcessBuilder builder, String origin) {
        try {
            CardHelperProcess helper = new CardHelperProcess(builder.redirectErrorStream(true).start());
            helper.await(origin + " の画面だけに応じます");
            return helper;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A card of the demo that a test may lock. */
    public static Path copy(Path card, Path to) {
        try (Stream<Path> files = Files.list(card)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the next two questions. */
    void type(String pairing, String pin) {
        await("確認番号");
        shown.setLength(0);
        terminal.println(pairing);
        terminal.println(pin);
    }

    /** Answers the next two questions before they are asked, as no person can. */
    public void typeAhead(String pairing, String pin) {
        terminal.println(pairing);
        terminal.println(pin);
        shown.setLength(0);
    }

    /** Waits until the terminal has shown it. */
    void await(String text) {
        try {
            DemoServer.await(SOON, "the helper shows " + text, () -> shown.indexOf(text) >= 0);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; it shows: " + shown, late);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (int read = reader.read(); read >= 0; read = reader.read()) {
                shown.append((char) read);
            }
        } catch (IOException ended) {
            shown.append(ended.getMessage());
        }
    }
}

package jp.musubi.web.cardhelper;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Optional;

/** Starts the helper and waits for the portal's pages until it is stopped. */
public final class CardHelper {

    /** Seconds until a request must have come in whole, and until its answer has left: a person types in between. */
    private static final String SLOW_REQUEST = "5";
    private static final String SLOW_ANSWER = "180";

    /** Exit code where somebody else listens. */
    private static final int PORT_TAKEN = 3;

    private CardHelper() {
    }

    public static void main(String[] arguments) throws IOException {
        Console terminal = Console.open();
        Optional<HelperSettings> settings = HelperSettings.of(arguments);
        if (settings.isEmpty()) {
            terminal.out().println(Texts.of("usage"));
            System.exit(2);
        }
        System.setProperty("sun.net.httpserver.maxReqTime", SLOW_REQUEST);
        System.setProperty("sun.net.httpserver.maxRspTime", SLOW_ANSWER);
        try {
            start(settings.get(), terminal);
        } catch (BindException taken) {
            terminal.out().println(Texts.of("port_taken", String.valueOf(settings.get().port())));
            System.exit(PORT_TAKEN);
        }
    }

    private static void start(HelperSettings settings, Console terminal) throws IOException {
        Clock clock = Clock.systemUTC();
        boolean window = !settings.terminal() && !GraphicsEnvironment.isHeadless();
        Holder holder = window ? new WindowHolder(clock) : new TerminalHolder(terminal.in(), terminal.out(), Optional.ofNullable(System.console()));
        LoopbackGate gate = new LoopbackGate(settings.portal(), settings.port(), new SigningDesk(card(settings), holder, clock), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(gate::close));
        terminal.out().println(Texts.of("started", settings.portal(), String.valueOf(gate.port())));
    }

    private static Card card(HelperSettings settings) {
        return settings.card().<Card>map(FileCard::new)
                .orElseGet(() -> new Pkcs11Card(new Pkcs11Module(settings.module().or(OpenSc::module)), new ReaderTries()));
    }

    /** Standard input and output, in the terminal's own character set. */
    private record Console(BufferedReader in, PrintWriter out) {

        static Console open() {
            Charset charset = Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
            return new Console(new BufferedReader(new InputStreamReader(System.in, charset)), new PrintWriter(System.out, true, charset));
        }
    }
}

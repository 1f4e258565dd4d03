package jp.musubi.web.cardhelper;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Asks in the terminal. A real terminal does not show what is typed as PIN. */
final class TerminalHolder implements Holder {

    private final BufferedReader in;
    private final PrintWriter out;
    private final Optional<Console> console;

    /** @param console absent when the program is driven by another */
    TerminalHolder(BufferedReader in, PrintWriter out, Optional<Console> console) {
        this.in = in;
        this.out = out;
        this.console = console;
    }

    @Override
    public Optional<Consent> ask(ChallengeDemand demand, Tries triesLeft) {
        try (PaperCopy copies = new PaperCopy()) {
            shown(demand, triesLeft).forEach(out::println);
            demand.paper().map(copies::of).ifPresent(copy -> out.println(Texts.of("shown.copy", copy)));
            String pairing = line(Texts.of("ask.pairing"));
            if (pairing.isBlank()) {
                return Optional.empty();
            }
            char[] pin = secret(Texts.of("ask.pin." + demand.purpose().pin().key()));
            return pin.length == 0 ? Optional.empty() : Optional.of(new Consent(pairing.strip(), pin));
        }
    }

    @Override
    public void tell(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** What stands above the questions, there and in the window. */
    static List<String> shown(ChallengeDemand demand, Tries triesLeft) {
        String key = demand.purpose().key();
        return List.of(Texts.of("shown." + key), Texts.of("shown.origin", demand.origin()),
                demand.paper().map(paper -> Texts.of("shown.detail.sign", paper.format(), paper.size(), demand.documentHash().substring(0, 16)))
                        .orElseGet(() -> Texts.of("shown.detail.login")),
                Texts.of("shown.pin." + demand.purpose().pin().key()), Texts.of("shown.tries", triesLeft.sentence()));
    }

    private String line(String question) {
        out.print(question);
        out.flush();
        try {
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }

    private char[] secret(String question) {
        return console.map(terminal -> Optional.ofNullable(terminal.readPassword("%s", question)).orElse(new char[0]))
                .orElseGet(() -> line(question).strip().toCharArray());
    }
}

package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.util.OptionalInt;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;

/** Asks the card in the reader over PC/SC, in which the token stands; between two uses of it by the module, and alone meanwhile. */
final class ReaderTries implements ExactTries {

    @Override
    public OptionalInt left(CardToken token, CardPin which) {
        try {
            for (CardTerminal reader : TerminalFactory.getDefault().terminals().list()) {
                if (!token.reader().isEmpty() && reader.getName().startsWith(token.reader())) {
                    return asked(reader, which);
                }
            }
            return OptionalInt.empty();
        } catch (CardException | IOException noReader) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt asked(CardTerminal reader, CardPin which) throws CardException, IOException {
        Card card = reader.connect("*");
        try {
            card.beginExclusive();
            return TriesQuestion.ask(command -> answer(card, command), which);
        } finally {
            card.disconnect(false);
        }
    }

    private static byte[] answer(Card card, byte[] command) throws IOException {
        try {
            return card.getBasicChannel().transmit(new CommandAPDU(command)).getBytes();
        } catch (CardException e) {
            throw new IOException(e);
        }
    }
}

package jp.musubi.web.cardhelper;

import java.io.IOException;

/** To a card in a reader: a command goes (ISO 7816-4, 5.1), an answer comes, whose last two bytes are the status. */
@FunctionalInterface
interface CardLine {

    byte[] transmit(byte[] command) throws IOException;
}

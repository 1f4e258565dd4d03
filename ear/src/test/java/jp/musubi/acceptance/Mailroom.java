package jp.musubi.acceptance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The town's mail server, and what arrived there. */
final class Mailroom implements AutoCloseable {

    private static final Duration ARRIVED = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Mailroom() {
        server.start();
    }

    /** What the operator of a node sets. */
    Map<String, String> environment() {
        return Map.of("MUSUBI_MAIL_HOST", "localhost", "MUSUBI_MAIL_PORT", String.valueOf(server.getSmtp().getPort()), "MUSUBI_MAIL_TLS", "none",
                "MUSUBI_MAIL_FROM", "portal@musubi.example");
    }

    /** Text of the newest of so many mails to an address. */
    String awaitText(String address, int count) {
        DemoServer.await(ARRIVED, count + " mails", () -> texts(address).size() >= count);
        return texts(address).get(count - 1);
    }

    List<String> texts(String address) {
        return Stream.of(server.getReceivedMessages()).filter(message -> isTo(message, address)).map(Mailroom::text).toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients()).anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

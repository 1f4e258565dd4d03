package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.identity.domain.mail.Letter;
import jp.musubi.identity.domain.mail.MailUnsentException;
import jp.musubi.kernel.config.NodeConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real SMTP server. */
class SmtpWireTest {

    private static final Letter LETTER = new Letter("hanako@example.jp", "サインインのお知らせ", "サインインがありました。\n日時：令和8年11月23日（2026年）\n");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static GreenMail server;

    private final Map<String, String> settings = new HashMap<>();
    private final SmtpWire wire = new SmtpWire(new NodeConfiguration() {
        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(settings.get(key.replace("musubi.mail.", "")));
        }
    }, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void configure() throws Exception {
        server.purgeEmailFromAllMailboxes();
        settings.putAll(Map.of("host", "127.0.0.1", "port", String.valueOf(server.getSmtp().getPort()), "from", "portal@musubi.example", "tls", "none"));
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        wire.send(LETTER);

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(LETTER.subject());
        assertThat(((String) received.getContent()).replace("\r\n", "\n").strip()).isEqualTo(LETTER.text().strip());
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("hanako@example.jp");
        assertThat(received.getFrom()).extracting(Object::toString).containsExactly("portal@musubi.example");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getMessageID()).endsWith("@musubi.example>");
        assertThat(received.getSentDate().toInstant()).isEqualTo(NOW);
    }

    @Test
    void is_there_only_where_a_server_is_named() {
        assertThat(wire.isThere()).isTrue();
        settings.remove("host");
        assertThat(wire.isThere()).isFalse();
    }

    @Test
    void nothing_goes_out_where_the_server_offers_no_tls() {
        settings.remove("tls");

        assertThatThrownBy(() -> wire.send(LETTER)).isInstanceOfSatisfying(MailUnsentException.class, unsent -> assertThat(unsent.isForGood()).isFalse());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void without_tls_only_the_same_machine_is_spoken_to() {
        settings.put("host", "192.0.2.1");
        assertThatThrownBy(() -> wire.send(LETTER)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tls");
        settings.putAll(Map.of("host", "127.0.0.1", "tls", "starttls?"));
        assertThatThrownBy(() -> wire.send(LETTER)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tls");
    }

    @Test
    void a_server_that_is_not_there_is_tried_again_later_and_the_reason_names_nobody() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            settings.put("port", String.valueOf(free.getLocalPort()));
        }
        assertThatThrownBy(() -> wire.send(LETTER)).isInstanceOfSatisfying(MailUnsentException.class, unsent -> {
            assertThat(unsent.isForGood()).isFalse();
            assertThat(unsent.getMessage()).doesNotContain("hanako");
        });
    }

    /** RFC 5321, 4.2.1. */
    @Test
    void a_mailbox_that_is_refused_for_good_is_told_apart_from_one_that_is_full_for_now() throws Exception {
        for (Map.Entry<String, Boolean> reply : Map.of("550 5.1.1 <hanako@example.jp> unknown", true, "452 4.2.2 <hanako@example.jp> full", false).entrySet()) {
            try (RefusingServer refusing = new RefusingServer(reply.getKey())) {
                settings.put("port", String.valueOf(refusing.port()));
                assertThatThrownBy(() -> wire.send(LETTER)).isInstanceOfSatisfying(MailUnsentException.class, unsent -> {
                    assertThat(unsent.isForGood()).as(reply.getKey()).isEqualTo(reply.getValue());
                    assertThat(unsent.getMessage()).contains(reply.getKey().substring(0, 3)).doesNotContain("hanako");
                });
            }
        }
    }
}

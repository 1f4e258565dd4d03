package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.musubi.identity.domain.mail.Letter;
import jp.musubi.identity.domain.mail.MailUnsentException;
import jp.musubi.identity.domain.mail.MailWire;
import jp.musubi.kernel.config.NodeConfiguration;

/**
 * Jakarta Mail over SMTP (RFC 5321). Settings {@code musubi.mail.host} (without it no mail is offered), {@code port}, {@code from},
 * {@code user} and {@code password}, and {@code tls}: {@code starttls} unless set, {@code always} (RFC 8314), or {@code none}, which only the same machine gets.
 */
@ApplicationScoped
class SmtpWire implements MailWire {

    private static final String SETTING = "musubi.mail.";
    private static final String WAIT_MILLIS = "10000";
    private static final Map<String, String> PORTS = Map.of("starttls", "587", "always", "465", "none", "25");

    private final NodeConfiguration configuration;
    private final Clock clock;

    protected SmtpWire() {
        this(null, null);
    }

    @Inject
    SmtpWire(NodeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public boolean isThere() {
        return setting("host").isPresent();
    }

    @Override
    public void send(Letter letter) throws MailUnsentException {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = message(session, letter);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(setting("user").orElse(null), setting("password").orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException refused) {
            throw new MailUnsentException("the mail server refused it: " + code(refused), isForGood(refused), refused);
        } catch (MessagingException broken) {
            throw new MailUnsentException("the mail server could not be used: " + broken.getClass().getSimpleName(), false, broken);
        }
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(configuration.get(SETTING + "from"), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer by a machine
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    /** @throws IllegalArgumentException for a word that is none of the three, and for another machine without TLS */
    private Properties properties() {
        String tls = setting("tls").orElse("starttls");
        String host = configuration.get(SETTING + "host");
        if (!PORTS.containsKey(tls) || tls.equals("none") && !isHere(host)) {
            throw new IllegalArgumentException(SETTING + "tls=" + tls + " for " + host);
        }
        Properties properties = new Properties();
        Map.of("host", host, "port", setting("port").orElse(PORTS.get(tls)), "from", configuration.get(SETTING + "from"),
                "auth", Boolean.toString(setting("user").isPresent()), "connectiontimeout", WAIT_MILLIS, "timeout", WAIT_MILLIS, "writetimeout", WAIT_MILLIS,
                "starttls.enable", Boolean.toString(tls.equals("starttls")), "starttls.required", Boolean.toString(tls.equals("starttls")),
                "ssl.enable", Boolean.toString(tls.equals("always"))).forEach((key, value) -> properties.setProperty("mail.smtp." + key, value));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.from", configuration.get(SETTING + "from")); // else the machine's name stands in Message-ID
        return properties;
    }

    private Optional<String> setting(String key) {
        return configuration.find(SETTING + key);
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** RFC 5321, 4.2.1: the first digit of the reply says whether trying again may help. */
    private static boolean isForGood(MessagingException refused) {
        return code(refused).startsWith("5");
    }

    /** The reply's three digits; what the server says besides names the address. */
    private static String code(MessagingException refused) {
        for (Exception each = refused; each instanceof MessagingException nested; each = nested.getNextException()) {
            String text = String.valueOf(nested.getMessage());
            if (text.matches("(?s)[245][0-9]{2}[ -].*")) {
                return text.substring(0, 3);
            }
        }
        return refused.getClass().getSimpleName();
    }
}

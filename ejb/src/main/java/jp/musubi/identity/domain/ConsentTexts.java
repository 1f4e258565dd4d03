package jp.musubi.identity.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.ConsentText;

/** The texts that residents agree to, each from its day on. They lie in the archive, one file a version; {@code versions.txt} names them. */
public final class ConsentTexts {

    private static final String FOLDER = "/jp/musubi/identity/consent/";

    private final List<ConsentText> texts;

    private ConsentTexts(List<ConsentText> texts) {
        this.texts = texts;
    }

    /** @throws IllegalStateException when a version that is named is missing */
    public static ConsentTexts read() {
        try (Stream<String> versions = file("versions.txt").lines()) {
            return new ConsentTexts(versions.map(String::strip).filter(line -> !line.isEmpty()).map(LocalDate::parse).map(ConsentTexts::text).toList());
        }
    }

    /** The newest that is in force on the day; the first one before there is any. */
    public ConsentText on(LocalDate day) {
        return texts.stream().filter(text -> !text.version().isAfter(day)).reduce((earlier, later) -> later).orElse(texts.get(0));
    }

    private static ConsentText text(LocalDate version) {
        String file = file(version + ".properties");
        Properties words = new Properties();
        try {
            words.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<ConsentText.Point> points = new ArrayList<>();
        for (int i = 1; words.containsKey(i + ".heading"); i++) {
            points.add(new ConsentText.Point(words.getProperty(i + ".heading"), words.getProperty(i + ".text")));
        }
        return new ConsentText(version, points, hash(file));
    }

    private static String file(String name) {
        try (InputStream file = ConsentTexts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(FOLDER + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

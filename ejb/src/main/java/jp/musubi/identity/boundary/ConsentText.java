package jp.musubi.identity.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * 利用の同意. What a resident agrees to before his card signs in to an account.
 *
 * @param version first day of the text
 * @param points what he reads, in order
 * @param hash SHA-256 of the text in hexadecimal digits
 */
public record ConsentText(LocalDate version, List<Point> points, String hash) {

    public ConsentText {
        points = List.copyOf(points);
    }

    /** One heading with what belongs to it. */
    public record Point(String heading, String text) {
    }
}

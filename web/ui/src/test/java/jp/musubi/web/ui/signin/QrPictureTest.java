package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String OFFER = "otpauth://totp/Musubi:clerk-1?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Musubi&algorithm=SHA1&digits=6&period=30";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void another_makers_reader_reads_what_was_drawn() throws Exception {
        QrPicture picture = QrPicture.of(OFFER);
        BitMatrix dark = new BitMatrix(picture.side() - 2 * QUIET);
        MODULE.matcher(picture.path()).results().forEach(module -> dark.set(Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET));

        assertThat(new Decoder().decode(dark).getText()).isEqualTo(OFFER);
    }

    @Test
    void leaves_the_border_empty_that_readers_need_and_tells_nothing_of_what_it_holds() {
        QrPicture picture = QrPicture.of(OFFER);

        assertThat(MODULE.matcher(picture.path()).results().flatMap(module -> Stream.of(module.group(1), module.group(2))).mapToInt(Integer::parseInt))
                .allMatch(place -> place >= QUIET && place < picture.side() - QUIET);
        assertThat(picture).hasToString("QrPicture[masked]");
    }
}

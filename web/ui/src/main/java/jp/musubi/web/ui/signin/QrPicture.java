package jp.musubi.web.ui.signin;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * 二次元コード (ISO/IEC 18004). A text as a picture that a telephone's camera reads, drawn by the page itself as SVG: no other address is asked for it, and a copy of
 * what it holds lies nowhere.
 *
 * @param side of the square in modules, with the four that stay empty on each side
 * @param path data of an SVG path that fills the dark modules, one unit each
 */
public record QrPicture(int side, String path) {

    private static final int QUIET = 4;

    /** @throws io.nayuki.qrcodegen.DataTooLongException when the text has more than some two thousand bytes */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** Masked: the picture is what it says. */
    @Override
    public String toString() {
        return "QrPicture[masked]";
    }
}

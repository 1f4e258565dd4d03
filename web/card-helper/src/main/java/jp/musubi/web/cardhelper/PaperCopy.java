package jp.musubi.web.cardhelper;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;

/** A copy of what is going to be signed, for the holder's own viewer; gone when the program ends. */
final class PaperCopy {

    private PaperCopy() {
    }

    /** Where it lies; a sentence where it could not be written. */
    static String of(Paper paper) {
        try {
            return written(paper).toString();
        } catch (IOException e) {
            return Texts.of("shown.no_copy");
        }
    }

    static void open(Paper paper) {
        try {
            Desktop.getDesktop().open(written(paper).toFile());
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException(Texts.of("shown.no_copy"), e);
        }
    }

    private static Path written(Paper paper) throws IOException {
        Path copy = paper.copy();
        copy.toFile().deleteOnExit();
        return copy;
    }
}

package jp.musubi.web.cardhelper;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies of what is going to be signed, for the holder's own viewer: gone once he has answered, or when the program ends where a viewer still has them. */
final class PaperCopy implements AutoCloseable {

    private final List<Path> written = new ArrayList<>();

    /** Where a copy lies; a sentence where it could not be written. */
    String of(Paper paper) {
        try {
            return write(paper).toString();
        } catch (IOException e) {
            return Texts.of("shown.no_copy");
        }
    }

    /** Opens a copy; false where this computer cannot. */
    boolean open(Paper paper) {
        try {
            Desktop.getDesktop().open(write(paper).toFile());
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void close() {
        for (Path copy : written) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException stillOpen) {
                copy.toFile().deleteOnExit();
            }
        }
    }

    private Path write(Paper paper) throws IOException {
        Path copy = paper.copy();
        copy.toFile().deleteOnExit();
        written.add(copy);
        return copy;
    }
}

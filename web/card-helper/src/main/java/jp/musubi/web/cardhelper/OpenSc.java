package jp.musubi.web.cardhelper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where OpenSC's installers put its PKCS#11 module. */
final class OpenSc {

    private static final List<Path> PLACES = List.of(Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"), Path.of("/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so"),
            Path.of("/usr/lib64/opensc-pkcs11.so"), Path.of("/usr/lib/opensc-pkcs11.so"), Path.of("/usr/local/lib/opensc-pkcs11.so"),
            Path.of("/Library/OpenSC/lib/opensc-pkcs11.so"), Path.of("C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll"));

    private OpenSc() {
    }

    static Optional<Path> module() {
        return PLACES.stream().filter(Files::isRegularFile).findFirst();
    }
}

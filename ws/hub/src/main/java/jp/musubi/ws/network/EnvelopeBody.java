package jp.musubi.ws.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import jp.musubi.kernel.error.BusinessException;

/** Reads a body up to its limit and not a byte further, whatever length the sender announced. */
final class EnvelopeBody {

    static final String MEDIA_TYPE = "application/jose";

    private EnvelopeBody() {
    }

    /** @throws BusinessException BODY_TOO_LARGE */
    static String read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new BusinessException(HubWireError.BODY_TOO_LARGE, limit);
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}

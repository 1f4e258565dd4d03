package jp.musubi.ws.exchange;

import java.io.IOException;

/** As many large bodies as the node takes at once are being read already. */
public class TooManyLargeBodies extends IOException {

    private static final long serialVersionUID = 1L;

    public TooManyLargeBodies() {
        super("too many large bodies at once");
    }
}

package jp.musubi.addressee.domain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.json.Json;

/** A message id for messages that have none: a keyed hash, because the content has personal data and few enough numbers to try. */
public class ExactRepeat {

    /** Purpose in the node's keyring. */
    public static final String PURPOSE = "addressee.exact-repeat";

    private final SealingKeys keys;

    public ExactRepeat(SealingKeys keys) {
        this.keys = keys;
    }

    /** Equal for equal content of one institution, whatever the order of the parameters. */
    public String messageId(String institution, Map<NonResidentItem, String> values) {
        String content = institution + "|" + Json.write(new TreeMap<>(values));
        return HexFormat.of().formatHex(keys.fingerprint(PURPOSE, content.getBytes(StandardCharsets.UTF_8)));
    }
}

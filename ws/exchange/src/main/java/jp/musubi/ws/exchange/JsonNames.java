package jp.musubi.ws.exchange;

/** JSON spells the contract's names as the generated classes do: the first letter is small, also in SPI. */
final class JsonNames {

    private static final String INITIALS = "SPI";

    private JsonNames() {
    }

    static String of(String wireName) {
        if (wireName.isEmpty()) {
            return wireName;
        }
        if (wireName.startsWith(INITIALS)) {
            return "spi" + wireName.substring(INITIALS.length());
        }
        return Character.toLowerCase(wireName.charAt(0)) + wireName.substring(1);
    }
}

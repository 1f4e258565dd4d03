package jp.musubi.web.cardhelper;

/**
 * What a card gives.
 *
 * @param certificate DER
 */
record CardSignature(byte[] certificate, byte[] signature) {

    @Override
    public String toString() {
        return "CardSignature[masked]";
    }
}

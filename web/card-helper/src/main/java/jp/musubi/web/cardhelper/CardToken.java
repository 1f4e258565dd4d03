package jp.musubi.web.cardhelper;

/**
 * One of the two tokens that OpenSC makes of a number card, one for each PIN.
 *
 * @param label such as "JPKI (User Authentication PIN)"
 * @param reader its name, as PC/SC has it, too
 * @param hardware whether it stands in a real reader
 * @param flags of the token (PKCS#11 v2.40, CK_TOKEN_INFO)
 */
record CardToken(long slot, String label, String reader, boolean hardware, long flags) {

    private static final long COUNT_LOW = 0x1_0000L;
    private static final long FINAL_TRY = 0x2_0000L;
    private static final long LOCKED = 0x4_0000L;

    Tries.Kind tries() {
        if ((flags & LOCKED) != 0) {
            return Tries.Kind.LOCKED;
        }
        if ((flags & FINAL_TRY) != 0) {
            return Tries.Kind.LAST;
        }
        return (flags & COUNT_LOW) != 0 ? Tries.Kind.LOW : Tries.Kind.NOT_TOLD;
    }
}

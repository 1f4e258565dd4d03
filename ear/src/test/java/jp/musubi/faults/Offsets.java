package jp.musubi.faults;

/** Port offsets of the nodes; all listeners stay below the ports that the system gives to clients (from 32768). */
final class Offsets {

    /** For {@code @ResourceLock}: one class at a time has these ports. */
    static final String LOCK = "jp.musubi.faults.Offsets";

    static final int FIRST = Integer.getInteger("musubi.faults.port-offset", 10_000);
    static final int SECOND = FIRST + 5_000;

    private Offsets() {
    }
}

package jp.musubi.identity.domain;

/** Counts tries where every node sees them. Each method is a transaction of its own. */
public interface SignInLimits {

    /** @return false when the place has used up what it may try by now; takes one try otherwise */
    boolean take(String place, Limit limit);

    /** Forgets what the place has tried. */
    void forgive(String place);

    /** Gives one try back. */
    void giveBack(String place, Limit limit);

    /** So many tries at once, then one in each pause. */
    enum Limit {
        /** Of one account from one place: a browser that knows the account, or an address. */
        PLACE(5, 30_000),
        /** Of one account from all places that do not know it, however many: slows a crowd of addresses down. */
        ACCOUNT(30, 60_000);

        private final int atOnce;
        private final long pause;

        Limit(int atOnce, long pause) {
            this.atOnce = atOnce;
            this.pause = pause;
        }

        /** In milliseconds. */
        public long pause() {
            return pause;
        }

        /** How far ahead of the clock a place may be and still try, in milliseconds. */
        public long ahead() {
            return pause * (atOnce - 1);
        }
    }
}

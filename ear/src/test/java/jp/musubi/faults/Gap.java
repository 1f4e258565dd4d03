package jp.musubi.faults;

/** A gap between two steps, told by what is on the wire there: who sent it has committed, who is to get it has not. */
interface Gap {

    /** @param answer whether it is the answer to what went to that path */
    boolean isAt(String path, boolean answer);
}

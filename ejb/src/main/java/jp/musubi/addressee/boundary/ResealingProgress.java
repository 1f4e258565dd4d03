package jp.musubi.addressee.boundary;

/**
 * How far an institution's vault has come.
 *
 * @param generation under which all rows shall rest
 * @param resealed rows of this run
 * @param remaining rows that still rest under an older one
 */
public record ResealingProgress(int generation, long resealed, long remaining) {

    public boolean finished() {
        return remaining == 0;
    }
}

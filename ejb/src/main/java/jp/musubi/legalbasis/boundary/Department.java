package jp.musubi.legalbasis.boundary;

/**
 * 部署. Of an institution, under the name it had for a time; a new name is a new row with its own days.
 *
 * @param code as the institution's systems send it; another department may get it after the last day
 */
public record Department(String institution, String code, String name, Validity validity, boolean sample) {
}

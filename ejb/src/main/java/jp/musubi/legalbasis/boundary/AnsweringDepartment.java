package jp.musubi.legalbasis.boundary;

/**
 * 回答部署. The department that decides, for its institution, on what others ask about one kind of 特定個人情報. Several may
 * answer for one kind.
 *
 * @param department code of a {@link Department} of the institution
 */
public record AnsweringDepartment(String institution, String information, String department, Validity validity, boolean sample) {
}

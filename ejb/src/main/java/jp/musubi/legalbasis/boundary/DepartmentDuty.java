package jp.musubi.legalbasis.boundary;

/**
 * What a department of an institution is there for (事務分掌): a 事務 that it carries out, or a kind of 特定個人情報 on which it decides
 * when others ask for it. Several departments may share one.
 *
 * @param code of the 事務 or of the 特定個人情報
 * @param department code of a {@link Department} of the institution
 */
public record DepartmentDuty(String institution, String code, String department, Validity validity, boolean sample) {
}

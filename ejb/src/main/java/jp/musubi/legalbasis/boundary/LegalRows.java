package jp.musubi.legalbasis.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of the legal table as plain rows, the form in which each operator imports it. A version is whole and
 * cumulative: rows that ended stay in it, so the newest version also answers for past days.
 */
public record LegalRows(
        String version,
        List<InstitutionType> institutionTypes,
        List<Institution> institutions,
        List<Task> tasks,
        List<Procedure> procedures,
        List<Information> information,
        List<Permission> permissions,
        List<Ordinance> ordinances,
        List<PrivacyAssessment> privacyAssessments) {

    public LegalRows {
        institutionTypes = List.copyOf(institutionTypes);
        institutions = List.copyOf(institutions);
        tasks = List.copyOf(tasks);
        procedures = List.copyOf(procedures);
        information = List.copyOf(information);
        permissions = List.copyOf(permissions);
        ordinances = List.copyOf(ordinances);
        privacyAssessments = List.copyOf(privacyAssessments);
    }

    /** 主体の種類, for example 市町村長. */
    public record InstitutionType(String code, String name) {
    }

    /**
     * 機関. Has one row per period in which its types stay the same.
     *
     * @param governmentCode 全国地方公共団体コード, empty for others
     * @param types codes of the kinds it counts as
     */
    public record Institution(String code, String name, String governmentCode, List<String> types, Validity validity, boolean sample) {

        public Institution {
            types = List.copyOf(types);
        }

        /** Whether a permission written for that type code or institution code means this institution. */
        public boolean isMeantBy(String party) {
            return code.equals(party) || types.contains(party);
        }
    }

    /**
     * 事務.
     *
     * @param item item of the 別表, 0 when the task rests on an ordinance
     * @param branch branch number of the item (2 for 二の二), else 0
     * @param heading item as printed in the law
     * @param subject who handles the task, as printed
     * @param source 番号法別表 or the ordinance's id
     */
    public record Task(String code, int item, int branch, String heading, String subject, String name, String text, Validity validity,
            boolean sample, String source) {
    }

    /**
     * 事務手続.
     *
     * @param plainPurpose the purpose in plain words for residents
     */
    public record Procedure(String code, String task, String name, String plainPurpose, Validity validity, boolean sample) {
    }

    /**
     * 特定個人情報.
     *
     * @param plainName what it is in plain words for residents
     */
    public record Information(String code, String name, String plainName, Validity validity, boolean sample) {
    }

    /**
     * 提供の許可. One entry of the table.
     *
     * @param requester institution type or one institution's code
     * @param provider institution type or one institution's code
     * @param ordinance id of the ordinance for independent use (番号法 Article 19, item 9), else empty
     * @param basis citation for people and records
     */
    public record Permission(String id, String requester, String task, String procedure, String provider, String information,
            String ordinance, String basis, Validity validity, boolean sample) {
    }

    /**
     * 独自利用条例.
     *
     * @param similarTask statutory task of the same purpose
     * @param notifiedOn day of the notice to the Personal Information Protection Commission, null when not given
     */
    public record Ordinance(String id, String institution, String title, String task, String similarTask, LocalDate notifiedOn,
            Validity validity, boolean sample) {
    }

    /**
     * 特定個人情報保護評価書. Covers one file of an institution.
     *
     * @param file code of the task whose file receives, or of the information whose file is given from
     * @param publishedOn null while not published
     * @param endedOn last day on which it counts, null while open
     */
    public record PrivacyAssessment(String id, String institution, String file, AssessmentKind kind, String title, LocalDate publishedOn,
            LocalDate endedOn, boolean sample) {

        public boolean covers(LocalDate day) {
            return publishedOn != null && new Validity(publishedOn, endedOn).contains(day);
        }
    }

    /** 基礎項目評価, 重点項目評価, 全項目評価. */
    public enum AssessmentKind {
        BASIC, PRIORITY, FULL
    }
}

package jp.musubi.standin.population;

/**
 * Names beside the name; null where there is none.
 *
 * @param formerSurname 旧氏
 * @param alias 通称 of a foreign resident
 * @param latinName ローマ字氏名 of a foreign resident
 */
public record OtherNames(String formerSurname, String formerSurnameKana, String alias, String aliasKana, String latinName) {

    static final OtherNames NONE = new OtherNames(null, null, null, null, null);

    static OtherNames bornAs(String[] surname) {
        return new OtherNames(surname[0], surname[1], null, null, null);
    }
}

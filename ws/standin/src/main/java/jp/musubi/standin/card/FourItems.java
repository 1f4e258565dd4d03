package jp.musubi.standin.card;

/**
 * 基本4情報 as a 署名用 certificate has them.
 *
 * @param name family and given name, with a full-width space between
 * @param nameSubstitutes a digit per character of the name: 0 as registered, 1 replaced
 * @param sex 1 male, 2 female, 3 unknown
 * @param birthDate {@code EYYYYMMDD}; E 1 to 5 for 明治 to 令和, 0 unknown
 * @param addressSubstitutes as for the name
 */
public record FourItems(String name, String nameSubstitutes, String sex, String birthDate, String address, String addressSubstitutes) {

    @Override
    public String toString() {
        return "FourItems[masked]";
    }
}

package jp.musubi.addressee.domain.corporation;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.domain.Folding;
import jp.musubi.addressee.domain.PersonWords;

/**
 * What a clerk typed into the one box, as far as it may name a corporation.
 *
 * @param texts for each word the keys that it may stand for: part of a name, a reading or an address
 * @param ofPersons whether a word can only be a person's: a birth date, 個人番号 or 住民票コード
 */
record CorporationWords(List<List<String>> texts, List<CorporateNumber> corporateNumbers, List<AddresseeNumber> numbers, boolean ofPersons) {

    private static final int CORPORATE_NUMBER = 13;
    private static final int ADDRESSEE_NUMBER = 15;

    /** @throws jp.musubi.kernel.error.BusinessException CORPORATE_NUMBER_MALFORMED, CORPORATE_NUMBER_CHECK_DIGIT */
    static CorporationWords of(PersonWords words) {
        List<CorporateNumber> corporateNumbers = new ArrayList<>();
        List<AddresseeNumber> numbers = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>(words.texts().stream().map(keys -> keys.stream().map(CorporationWords::spelledOut).toList()).toList());
        for (String number : words.numbers()) {
            switch (number.length()) {
                case CORPORATE_NUMBER -> corporateNumbers.add(new CorporateNumber(number));
                case ADDRESSEE_NUMBER -> numbers.add(new AddresseeNumber(number));
                default -> texts.add(List.of(number));
            }
        }
        return new CorporationWords(texts, corporateNumbers, numbers, !words.birthDates().isEmpty() || !words.vaultNumbers().isEmpty());
    }

    private static String spelledOut(String key) {
        return Folding.current().key(LegalForms.spelledOut(key));
    }
}

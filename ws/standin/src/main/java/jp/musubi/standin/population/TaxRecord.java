package jp.musubi.standin.population;

import java.util.OptionalLong;

/**
 * 地方税関係情報 of one person for one 年度, as a town assessed it.
 *
 * @param addresseeNumber 宛名番号 in the assessing town
 * @param fiscalYear 年度 (western)
 * @param totalIncome 合計所得金額 in yen; empty when the person declared nothing (未申告)
 * @param taxableIncome 課税標準額
 * @param incomeLevy 市町村民税所得割額
 * @param perCapitaLevy 市町村民税均等割額
 * @param dependants 扶養人数
 */
public record TaxRecord(String addresseeNumber, int fiscalYear, OptionalLong totalIncome, OptionalLong taxableIncome,
        OptionalLong incomeLevy, OptionalLong perCapitaLevy, int dependants) {

    static final int ADULT = 18;

    @Override
    public String toString() {
        return "TaxRecord[" + addresseeNumber + "]";
    }
}

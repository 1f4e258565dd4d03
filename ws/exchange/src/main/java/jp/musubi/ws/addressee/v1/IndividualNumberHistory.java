package jp.musubi.ws.addressee.v1;

import java.util.List;
import jp.musubi.addressee.boundary.IndividualNumberPeriod;

/** 個人番号の履歴, oldest first, without the numbers. */
public record IndividualNumberHistory(List<IndividualNumberPeriod> periods) {
}

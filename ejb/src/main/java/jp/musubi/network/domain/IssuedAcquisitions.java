package jp.musubi.network.domain;

import java.util.List;

/** Fresh 取得番号, in a fixed order. */
public record IssuedAcquisitions(List<String> numbers) {
}

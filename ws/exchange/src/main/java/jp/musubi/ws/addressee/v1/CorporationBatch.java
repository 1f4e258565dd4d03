package jp.musubi.ws.addressee.v1;

import java.util.List;

/** 法人の登録. Up to 1,000 rows, each judged by itself. */
public record CorporationBatch(List<CorporationRow> rows) {
}

package jp.musubi.ws.addressee.v1;

import java.util.List;

/** 付番依頼. Up to 1,000 rows, each judged by itself. */
public record AddresseeBatch(List<AddresseeRow> rows) {
}

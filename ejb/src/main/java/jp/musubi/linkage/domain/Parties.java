package jp.musubi.linkage.domain;

/** Party codes of the operators that an institution hears: 情報提供ネットワークシステム and 情報提供等記録開示システム. */
public record Parties(String hub, String portal) {
}

package jp.musubi.ws.addressee.v1;

/**
 * 異動処理の結果.
 *
 * @param revision 履歴番号 from now on
 */
public record NonResidentRevision(int revision) {
}

package jp.musubi.ws.addressee.v1;

/** What every 異動処理 of a 住登外者 says: whose record, which state of it was seen, and who acts. */
public interface NonResidentMessage {

    String messageId();

    String addresseeNumber();

    int revision();

    String operatorId();
}

/** Version 1 of the JSON contract of 付番依頼 (0320001) and of changes of 個人番号. */
package jp.musubi.ws.addressee.v1;

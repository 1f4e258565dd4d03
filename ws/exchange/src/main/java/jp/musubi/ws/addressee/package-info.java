/** The exchange floor of room addressee: bulk registration of 宛名 records (0320001), 番号変換, changes of 個人番号. */
package jp.musubi.ws.addressee;

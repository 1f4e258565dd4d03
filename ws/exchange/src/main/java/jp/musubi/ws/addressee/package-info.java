/** The exchange floor of room addressee: bulk registration of 宛名 records (0320001). */
package jp.musubi.ws.addressee;

/** What every wire asks of an address before anything behind it reads it. */
package jp.musubi.ws.address;

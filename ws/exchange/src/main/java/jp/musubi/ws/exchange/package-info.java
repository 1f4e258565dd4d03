/** What every room's edge on the exchange floor shares: hardened reading, one translation of failures, one refusal on the wire. */
package jp.musubi.ws.exchange;

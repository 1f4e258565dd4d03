/** The hub on the wire: moves sealed envelopes between HTTP and the doors of room network, and codes what goes wrong. */
package jp.musubi.ws.network;

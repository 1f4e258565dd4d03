/** How the wires know who calls: the client certificate of the TLS connection, looked up at the identity room's door. */
package jp.musubi.ws.identity;

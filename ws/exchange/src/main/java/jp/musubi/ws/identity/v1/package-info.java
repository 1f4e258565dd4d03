/** JSON of the authorization server, as the RFCs spell it. */
package jp.musubi.ws.identity.v1;

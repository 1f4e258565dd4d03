/** How the wires know who calls: client certificate at every wire, and access tokens where an official API asks for them. */
package jp.musubi.ws.identity;

/** The exchange floor of room linkage: SOAP and JSON in, doors called, answers out; and the party endpoints of the hub contract. */
package jp.musubi.ws.linkage;

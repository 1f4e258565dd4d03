/** Entries, their canonical bytes and the chain that makes later changes visible. */
package jp.musubi.disclosure.domain;

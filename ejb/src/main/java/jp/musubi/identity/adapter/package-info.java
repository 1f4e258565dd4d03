/** Tables, the operator's registration file, configured providers and their public keys. */
package jp.musubi.identity.adapter;

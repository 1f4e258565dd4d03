/** Tables of the legal basis and its import at start-up. */
package jp.musubi.legalbasis.adapter;

/** The product's examination of cards' certificates against the stand-in's authority, without a server. */
package jp.musubi.cards;

/** The program that a card's holder runs: asks for the PIN where no web page can read it, and lets the card sign the portal's challenge. */
package jp.musubi.web.cardhelper;

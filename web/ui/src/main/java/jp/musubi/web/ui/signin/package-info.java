/** Signing in to and out of the pages of a zone: away to the zone's provider, back with its word, and remembered for the session. */
package jp.musubi.web.ui.signin;

/** Corporations and their branches, what was so of them on which day as known when, and the rules by which they are registered. */
package jp.musubi.addressee.domain.corporation;

/** Number cards' certificates: strict reading, the authority's keys, the profile, the four items, revocation and its memory. */
package jp.musubi.identity.domain.card;

/** Households by kind, what they were composed of on which day as known when, and the rules by which they are registered. */
package jp.musubi.addressee.domain.household;

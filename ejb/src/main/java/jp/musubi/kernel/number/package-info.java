/** What the numbers of Japanese administration have in common: digits and their check digits. */
package jp.musubi.kernel.number;

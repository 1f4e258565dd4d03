/** Carries out by the clock what was told before its day. */
package jp.musubi.batch.addressee.plannedmove;

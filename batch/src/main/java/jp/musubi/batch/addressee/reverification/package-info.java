/** Looks by night through what records say about their persons. */
package jp.musubi.batch.addressee.reverification;

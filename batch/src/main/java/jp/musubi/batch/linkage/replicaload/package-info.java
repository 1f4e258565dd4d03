/** Loads the replica files that agency systems have registered (IF_DBM_20113). */
package jp.musubi.batch.linkage.replicaload;

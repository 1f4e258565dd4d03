/** Tables of the log and the timer that chains it. */
package jp.musubi.disclosure.adapter;

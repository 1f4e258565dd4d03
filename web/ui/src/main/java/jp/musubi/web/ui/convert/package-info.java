/** Converters: people type either width, read dates in 和暦. */
package jp.musubi.web.ui.convert;

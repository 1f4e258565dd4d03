/** Days as people write them: era, year, month, day. */
package jp.musubi.web.ui.date;

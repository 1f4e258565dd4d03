/** What every answer of the page zones tells the browser about safety. */
package jp.musubi.web.ui.security;

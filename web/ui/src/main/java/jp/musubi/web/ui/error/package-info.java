/** The one place where failures become plain Japanese on pages; every other class lets them pass. */
package jp.musubi.web.ui.error;

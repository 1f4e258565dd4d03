/** Page-wide things: shared texts, who is signed in, when the page was shown. */
package jp.musubi.web.ui.page;

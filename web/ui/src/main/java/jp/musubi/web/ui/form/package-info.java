/** Parts of forms: the list of what has to be mended, the key that makes sending twice harmless. */
package jp.musubi.web.ui.form;

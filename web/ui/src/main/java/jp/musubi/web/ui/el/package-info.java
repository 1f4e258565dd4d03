/** What the expression language lacks. */
package jp.musubi.web.ui.el;

/** Pieces of pages that only show something, each one component: as composite components they were most of what a page cost. */
package jp.musubi.web.ui.component;

/** What the pages of every zone share: templates, form parts, converters, plain answers to failures. */
package jp.musubi.web.ui;

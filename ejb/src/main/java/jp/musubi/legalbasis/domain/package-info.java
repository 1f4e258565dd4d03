/** The imported rows and their import. */
package jp.musubi.legalbasis.domain;

/** Watches in tests that no transaction shows a person's rows without leaving an entry (docs/adr/0019); absent otherwise. */
package jp.musubi.kernel.watch;

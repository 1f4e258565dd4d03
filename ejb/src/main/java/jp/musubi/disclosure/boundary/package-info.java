/** Door of the disclosure room: recording, the person's history, export and proof. */
package jp.musubi.disclosure.boundary;

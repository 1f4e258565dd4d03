/** Mail to residents who want to hear of each sign-in (docs/adr/0047). */
package jp.musubi.identity.domain.mail;

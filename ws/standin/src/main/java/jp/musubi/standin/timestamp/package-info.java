/** A time-stamping authority (時刻認証局) as far as tests and the demo need one: RFC 3161 over HTTP, by the machine's own clock. */
package jp.musubi.standin.timestamp;

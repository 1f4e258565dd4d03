/** What all stand-ins share to speak over the wire: settings, mutual TLS, JSON and signed envelopes. */
package jp.musubi.standin.wire;

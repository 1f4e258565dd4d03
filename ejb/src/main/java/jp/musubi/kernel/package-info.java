/** What every room stands on and no room is named in: errors, callers, audit, time, text, crypto, envelopes, persistence. */
package jp.musubi.kernel;

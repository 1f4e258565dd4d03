/** パスキー: challenges for them, what authenticators prove, and what is kept of them. */
package jp.musubi.identity.domain.passkey;

/** The demo's sign-in provider: OpenID Connect's implicit flow with form_post, for accounts that the launcher made up. */
package jp.musubi.standin.signin;

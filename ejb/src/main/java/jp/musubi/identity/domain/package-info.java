/** Registered systems, sign-in providers and the rules that a sign-in has to pass. */
package jp.musubi.identity.domain;

/** Addresses of the sign-in that residents' pages have and clerks' have not. */
package jp.musubi.web.resident.signin;

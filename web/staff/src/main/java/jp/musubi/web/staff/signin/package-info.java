/** Where clerks of the built-in realm sign in and enrol; the forms' work is done in {@code jp.musubi.web.ui.signin}. */
package jp.musubi.web.staff.signin;

/** How messages are checked at the doors. */
package jp.musubi.kernel.validation;

/** Pages of the office of the resident register. */
package jp.musubi.web.staff.addressee;

/** Pages about whose a record is and who is protected. */
package jp.musubi.web.staff.addressee;

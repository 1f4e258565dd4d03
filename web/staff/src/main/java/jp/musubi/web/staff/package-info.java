/** Pages of the staff zone: one package per room, one backing bean per page. */
package jp.musubi.web.staff;

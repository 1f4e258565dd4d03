/** Pages of the public portal: one package per room, one backing bean per page. */
package jp.musubi.web.resident;

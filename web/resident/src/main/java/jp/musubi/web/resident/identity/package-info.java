/** 本人確認 on the portal: the program that a card's holder runs. */
package jp.musubi.web.resident.identity;

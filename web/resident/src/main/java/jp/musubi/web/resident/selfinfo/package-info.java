/** 自己情報 on the portal: やりとり履歴 and each event's detail. */
package jp.musubi.web.resident.selfinfo;

/** 情報連携 on the clerk's screen: the office's inquiries, a new one, its answer, and what others ask us. */
package jp.musubi.web.staff.linkage;

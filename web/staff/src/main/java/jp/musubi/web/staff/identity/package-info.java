/** 職員アカウントの管理 on the administrators' screen: the accounts, a change to propose, and another administrator's decision. */
package jp.musubi.web.staff.identity;

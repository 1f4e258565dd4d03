/** The authority of number cards' certificates (公的個人認証サービス) as far as tests and the demo need one: it issues, revokes, answers OCSP, lists and links serials. */
package jp.musubi.standin.card;

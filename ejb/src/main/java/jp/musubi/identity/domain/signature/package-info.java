/** 電子署名: who signed a document, and when, from what the document itself keeps; EU DSS reads, our own rules ask for more. */
package jp.musubi.identity.domain.signature;

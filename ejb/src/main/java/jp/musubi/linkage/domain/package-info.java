/** Replicas, inquiries and provisions with the rules that move them. */
package jp.musubi.linkage.domain;

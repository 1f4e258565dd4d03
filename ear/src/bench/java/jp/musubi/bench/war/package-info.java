/** A tiny archive beside the product: what the same server does when it does nothing. Only the benchmark deploys it. */
package jp.musubi.bench.war;

/** Doors of the hub: sealed envelopes in, sealed envelopes out. */
package jp.musubi.network.boundary;

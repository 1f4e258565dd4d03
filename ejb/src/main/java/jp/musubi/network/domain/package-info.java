/** What the hub knows and decides, free of servers and wires. */
package jp.musubi.network.domain;

/** The hub's own database, its registration file, its clock-driven work and the wire to the other parties. */
package jp.musubi.network.adapter;

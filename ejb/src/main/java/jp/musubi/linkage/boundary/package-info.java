/** Doors of the intermediary server for agency systems, clerks, the hub and jobs. */
package jp.musubi.linkage.boundary;

/** The benchmark: the main job under constant arrival rates on PostgreSQL, beside its baselines, on one machine. */
package jp.musubi.bench;

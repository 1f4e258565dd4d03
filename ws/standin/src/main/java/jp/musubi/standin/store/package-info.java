/** The stand-ins' own database schema: its migrations at start, and small JDBC helpers. */
package jp.musubi.standin.store;

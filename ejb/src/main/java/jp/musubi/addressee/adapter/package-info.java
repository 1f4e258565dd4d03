/** The registry in the database. */
package jp.musubi.addressee.adapter;

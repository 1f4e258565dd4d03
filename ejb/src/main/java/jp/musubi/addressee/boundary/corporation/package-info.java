/** The door of 法人: corporations and their branches, registered by business systems, asked for by number and found by clerks. */
package jp.musubi.addressee.boundary.corporation;

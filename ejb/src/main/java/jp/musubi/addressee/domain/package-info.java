/** Persons, their 宛名 records and sealed numbers, and the rules by which a registration joins them. */
package jp.musubi.addressee.domain;

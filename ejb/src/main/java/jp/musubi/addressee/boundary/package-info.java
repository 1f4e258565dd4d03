/** The door of 宛名: numbers as types, registration, translation between numbers, and what a clerk may see of a person. */
package jp.musubi.addressee.boundary;

/** The door of 世帯: households as each law defines them, registered by business systems and asked for by kind and day. */
package jp.musubi.addressee.boundary.household;

/** Seals the number vault again under the newest generation of its key (番号法 12条). */
package jp.musubi.batch.addressee.resealing;

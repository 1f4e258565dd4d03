/** Door of the legal basis: the table as data, the decision over it, and names for people. */
package jp.musubi.legalbasis.boundary;

/** The resident's door to the history of exchanges about himself. */
package jp.musubi.selfinfo.boundary;

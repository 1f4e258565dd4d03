/** Where replicas, inquiries and provisions are kept, and the wire to the hub and to J-LIS. */
package jp.musubi.linkage.adapter;

/** The portal's wire to hub and J-LIS, its one table, and the names of the law. */
package jp.musubi.selfinfo.adapter;

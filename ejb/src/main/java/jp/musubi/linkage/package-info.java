/**
 * The intermediary server (中間サーバー): an institution's 副本, its inquiries and its answers to the inquiries of others, and
 * the 符号 under which the hub knows its residents.
 */
@BoundedContext(name = "linkage", ja = "情報連携", tier = 2, mayUse = {"addressee", "legalbasis", "disclosure"})
package jp.musubi.linkage;

import jp.musubi.kernel.context.BoundedContext;

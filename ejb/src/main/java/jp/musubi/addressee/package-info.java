/** 宛名: the persons a municipality knows, the numbers it knows them by, and the vault of 個人番号. */
@BoundedContext(name = "addressee", ja = "宛名", tier = 1, mayUse = {"disclosure"})
package jp.musubi.addressee;

import jp.musubi.kernel.context.BoundedContext;

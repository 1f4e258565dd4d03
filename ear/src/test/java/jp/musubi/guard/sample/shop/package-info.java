/** A room that breaks every rule once; the rules prove on it that they can fail. */
@BoundedContext(name = "shop", ja = "店", tier = 1, mayUse = {"till"})
package jp.musubi.guard.sample.shop;

import jp.musubi.kernel.context.BoundedContext;

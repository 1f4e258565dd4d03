@BoundedContext(name = "till", ja = "会計", tier = 2, mayUse = {"shop"})
package jp.musubi.guard.sample.till;

import jp.musubi.kernel.context.BoundedContext;

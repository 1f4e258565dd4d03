@BoundedContext(name = "warehouse", ja = "倉庫", tier = 1)
package jp.musubi.guard.sample.warehouse;

import jp.musubi.kernel.context.BoundedContext;

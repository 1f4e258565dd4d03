/**
 * What agencies hold and did about me: the portal (情報提供等記録開示システム) as a party of its own, with its own 符号 per
 * resident; it asks the institutions through the hub on demand and stores nothing of what they say.
 */
@BoundedContext(name = "selfinfo", ja = "自己情報", tier = 3, mayUse = {"identity", "legalbasis"})
package jp.musubi.selfinfo;

import jp.musubi.kernel.context.BoundedContext;

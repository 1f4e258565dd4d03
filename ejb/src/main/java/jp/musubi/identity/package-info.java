/** Who comes in: systems and parties by their client certificate, residents by a provider's signed word, clerks by password and one-time code. */
@BoundedContext(name = "identity", ja = "本人確認", tier = 1)
package jp.musubi.identity;

import jp.musubi.kernel.context.BoundedContext;

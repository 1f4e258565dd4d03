/** Who comes in: systems and parties by their client certificate, residents and clerks by a sign-in provider's signed word. */
@BoundedContext(name = "identity", ja = "本人確認", tier = 1)
package jp.musubi.identity;

import jp.musubi.kernel.context.BoundedContext;

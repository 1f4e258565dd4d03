/** What was asked, answered and read about a person at one institution: the append-only, chained log behind やりとり履歴. */
@BoundedContext(name = "disclosure", ja = "開示記録", tier = 1)
package jp.musubi.disclosure;

import jp.musubi.kernel.context.BoundedContext;

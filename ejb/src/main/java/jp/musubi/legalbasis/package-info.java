/** Who may ask whom for what on which day: institutions, tasks, procedures, information and the dated permission table. */
@BoundedContext(name = "legalbasis", ja = "法的根拠", tier = 1)
package jp.musubi.legalbasis;

import jp.musubi.kernel.context.BoundedContext;

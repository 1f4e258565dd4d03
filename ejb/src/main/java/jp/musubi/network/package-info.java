/**
 * The hub (情報提供ネットワークシステム, 番号法 21条): decides who may ask whom, translates 符号 and forwards; another operator
 * runs it, so it has its own persistence unit, keys and legal table and is reached through its wire contract only.
 */
@BoundedContext(name = "network", ja = "情報提供ネットワークシステム", tier = 2, mayUse = {"legalbasis"})
package jp.musubi.network;

import jp.musubi.kernel.context.BoundedContext;

/** What must hold when power, processes or operators fail: kills, a hub of another operator, roles of each zone. */
package jp.musubi.faults;

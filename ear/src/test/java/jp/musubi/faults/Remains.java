package jp.musubi.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.acceptance.Store;

/**
 * What lay between two steps when the node was killed: numbers of exchanges that one party had committed and the next
 * had not. Of those answered automatically: what waits for a 符号 or a clerk has gaps of its own.
 *
 * @param notAtHub accepted by the requester, unknown to the hub
 * @param notAtProvider decided by the hub, unknown to the provider
 * @param notBackAtHub answered by the provider, not recorded by the hub
 * @param notBackAtRequester answered for the hub, open at the requester
 */
record Remains(int notAtHub, int notAtProvider, int notBackAtHub, int notBackAtRequester, List<String> filesUnderWay) {

    static Remains in(Store store) throws SQLException {
        try (Connection platform = store.platform(); Connection hub = store.hub()) {
            Set<String> open = set(platform, """
                    select management_number from linkage.inquiry
                     where state in ('ACCEPTED', 'SENT', 'WAITING_AUTOMATIC')""");
            Set<String> decided = set(hub, "select management_number from network.exchange");
            Set<String> answered = set(hub, "select management_number from network.exchange where answered_at is not null");
            Set<String> received = set(platform, "select management_number from linkage.provision");
            Set<String> provided = set(platform, "select management_number from linkage.provision where answered_at is not null and decided_by is null");
            return new Remains(without(open, decided), without(decided, received), without(provided, answered), common(open, answered),
                    Rows.column(platform, "select rows_done from linkage.replica_file where state <> 'LOADED'"));
        }
    }

    private static Set<String> set(Connection connection, String sql) throws SQLException {
        return new HashSet<>(Rows.column(connection, sql));
    }

    private static int without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left.size();
    }

    private static int common(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both.size();
    }
}

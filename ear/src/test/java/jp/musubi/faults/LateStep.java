package jp.musubi.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.acceptance.Store;

/** The gaps on the way of an answer that a clerk of the provider decided: provider to hub, hub to requester, and back. */
enum LateStep implements Gap {
    /** Decided by the clerk; the hub knows of an inquiry that is held. */
    SENT("/hub/v1/answers", false),
    /** Recorded by the hub, which now owes it; the requester still waits. */
    PASSED_ON("/party/v1/\\d+/answers", false),
    /** Booked by the requester; the hub does not know. */
    TAKEN("/party/v1/\\d+/answers", true),
    /** Delivered for the hub; the provider does not know. */
    THANKED("/hub/v1/answers", true);

    private final String path;
    private final boolean answer;

    LateStep(String path, boolean answer) {
        this.path = path;
        this.answer = answer;
    }

    @Override
    public boolean isAt(String itsPath, boolean itsAnswer) {
        return answer == itsAnswer && itsPath.matches(path);
    }

    /** Where a dead node's books show each answer that the provider still has to bring; by 管理番号. */
    static Map<String, Gap> standing(Store store) throws SQLException {
        try (Connection platform = store.platform(); Connection hub = store.hub()) {
            Map<String, String> atHub = new HashMap<>();
            Rows.all(hub, """
                    select e.management_number, case when e.state = 'HELD' then 'HELD' when d.exchange_id is null then 'DELIVERED' else 'OWED' end
                      from network.exchange e left join network.answer_delivery d on d.exchange_id = e.id""")
                    .forEach(row -> atHub.put(row.get(0), row.get(1)));
            Map<String, Gap> standing = new HashMap<>();
            Rows.all(platform, """
                    select p.management_number, i.state from linkage.provision p join linkage.inquiry i on i.management_number = p.management_number
                     where p.decided_by is not null and p.due_at is not null""")
                    .forEach(row -> standing.put(row.get(0), at(atHub.get(row.get(0)), row.get(1).equals("WAITING_MANUAL"))));
            return standing;
        }
    }

    /** Each answer that somebody still has to bring somewhere. */
    static List<String> owed(Store store) throws SQLException {
        try (Connection platform = store.platform(); Connection hub = store.hub()) {
            List<String> owed = new ArrayList<>(Rows.column(platform, "select management_number from linkage.provision where due_at is not null or state = 'HELD'"));
            owed.addAll(Rows.column(hub, "select exchange_id from network.answer_delivery"));
            return owed;
        }
    }

    private static LateStep at(String hub, boolean requesterWaits) {
        if (hub.equals("HELD")) {
            return SENT;
        }
        if (hub.equals("DELIVERED")) {
            return THANKED;
        }
        return requesterWaits ? PASSED_ON : TAKEN;
    }
}

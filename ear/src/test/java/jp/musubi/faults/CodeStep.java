package jp.musubi.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.acceptance.Store;

/** The gaps in acquiring 符号 ({@code docs/hub-contract.md}, 4) between town, hub and J-LIS. */
enum CodeStep implements Gap {
    /** The town has chosen whom it asks for. */
    NUMBER_WANTED("/hub/v1/acquisitions", false),
    /** The hub has issued 取得番号 that the town does not have. */
    NUMBER_GIVEN("/hub/v1/acquisitions", true),
    /** The town has the 取得番号; J-LIS has heard of nobody. */
    PERSON_SENT("/jlis/v1/acquisitions", false),
    /** J-LIS knows whom they mean; the hub does not. */
    PERSON_FOUND("/hub/v1/acquisitions/resolutions", false),
    /** The hub knows; the town does not know that it does. */
    PERSON_TOLD("/jlis/v1/acquisitions", true),
    /** The town knows that the 符号 is there. */
    CODE_WANTED("/hub/v1/acquisitions/collect", false),
    /** The hub has handed out the 符号 and erased the 取得番号; the town has the number still and no 符号. */
    CODE_GIVEN("/hub/v1/acquisitions/collect", true);

    private final String path;
    private final boolean answer;

    CodeStep(String path, boolean answer) {
        this.path = path;
        this.answer = answer;
    }

    @Override
    public boolean isAt(String itsPath, boolean itsAnswer) {
        return answer == itsAnswer && itsPath.equals(path);
    }

    /** Where a dead node's books show each 取得依頼; by its id. */
    static Map<String, Gap> standing(Store store) throws SQLException {
        try (Connection platform = store.platform(); Connection hub = store.hub(); Connection jlis = store.database("standin")) {
            Map<String, Gap> standing = new HashMap<>();
            for (List<String> batch : Rows.all(platform, """
                    select b.id, b.step, b.collections, min(r.acquisition_number) from linkage.code_batch b
                      join linkage.code_request r on r.batch_id = b.id group by b.id, b.step, b.collections""")) {
                String message = batch.get(0) + "-" + batch.get(1).toLowerCase(Locale.ROOT) + "-" + batch.get(2);
                standing.put(batch.get(0), switch (batch.get(1)) {
                    case "OPENED" -> has(hub, "network.acquisition where message_id = ?", message) ? NUMBER_GIVEN : NUMBER_WANTED;
                    case "ISSUED" -> issued(hub, jlis, batch.get(3), message);
                    default -> has(hub, "network.acquisition where acquisition_number = ?", batch.get(3)) ? CODE_WANTED : CODE_GIVEN;
                });
            }
            return standing;
        }
    }

    private static CodeStep issued(Connection hub, Connection jlis, String number, String message) throws SQLException {
        if (has(hub, "network.acquisition where state = 'RESOLVED' and acquisition_number = ?", number)) {
            return PERSON_TOLD;
        }
        return has(jlis, "standin.jlis_message where message_id = ?", message) ? PERSON_FOUND : PERSON_SENT;
    }

    private static boolean has(Connection connection, String rows, String value) throws SQLException {
        return Rows.count(connection, "select count(*) from " + rows, value) > 0;
    }
}

package jp.musubi.standin.jlis;

import java.util.List;
import java.util.Map;
import jp.musubi.standin.wire.Refused;

/**
 * 取得番号 and what it is to stand for. Lives for the time of one message only.
 *
 * @param person 住民票コード from an institution, the sign-in's subject from the portal
 */
record AcquisitionItem(String acquisitionNumber, String person) {

    private static final String NUMBER = "[0-9a-f]{32}";
    private static final int MOST = 1_000;
    private static final int BAD_REQUEST = 400;

    /**
     * Reads the items of a message.
     *
     * @param member {@code residentCode} or {@code subject}
     * @param form what that member must look like
     */
    static List<AcquisitionItem> read(Map<String, Object> body, String member, String form) throws Refused {
        if (!(body.get("items") instanceof List<?> items) || items.isEmpty() || items.size() > MOST || body.size() != 1) {
            throw invalid("items");
        }
        for (Object item : items) {
            check(item, "acquisitionNumber", NUMBER);
            check(item, member, form);
            if (((Map<?, ?>) item).size() != 2) {
                throw invalid("items");
            }
        }
        return items.stream().map(item -> (Map<?, ?>) item)
                .map(item -> new AcquisitionItem((String) item.get("acquisitionNumber"), (String) item.get(member))).toList();
    }

    private static void check(Object item, String member, String form) throws Refused {
        if (!(item instanceof Map<?, ?> members) || !(members.get(member) instanceof String text) || !text.matches(form)) {
            throw invalid("items." + member);
        }
    }

    private static Refused invalid(String member) {
        return new Refused("NET-0202", BAD_REQUEST, "member missing or wrong: " + member);
    }

    /** No number and no person in a log. */
    @Override
    public String toString() {
        return "AcquisitionItem[masked]";
    }
}

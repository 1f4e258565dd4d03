package jp.musubi.web.resident.selfinfo;

import java.util.EnumMap;
import java.util.Map;
import jp.musubi.selfinfo.boundary.Agreement;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.Holding;

/** How a state looks: icon and colour beside its words. */
final class ExchangeStatuses {

    private static final Map<ExchangeStatus, String> STATUSES = new EnumMap<>(Map.of(
            ExchangeStatus.PROVIDED, "success",
            ExchangeStatus.NO_DATA, "info",
            ExchangeStatus.WAITING, "waiting",
            ExchangeStatus.REFUSED, "stopped",
            ExchangeStatus.REFUSED_BY_NETWORK, "stopped",
            ExchangeStatus.NOT_POSSIBLE, "stopped",
            ExchangeStatus.WITHDRAWN, "stopped",
            ExchangeStatus.SYSTEM_ERROR, "error"));

    private static final Map<Agreement, String> AGREEMENTS = new EnumMap<>(Map.of(
            Agreement.AGREED, "success",
            Agreement.IN_PROGRESS, "waiting",
            Agreement.NOT_ALL_SEEN, "warning",
            Agreement.DIFFERENT, "error"));

    private static final Map<Holding.State, String> HOLDINGS = new EnumMap<>(Map.of(
            Holding.State.HOLDS, "success",
            Holding.State.NOT_INVOLVED, "stopped",
            Holding.State.UNREACHABLE, "warning",
            Holding.State.MAY_BE_WITHHELD, "info",
            Holding.State.MISSING, "error"));

    private ExchangeStatuses() {
    }

    static String look(ExchangeStatus status) {
        return STATUSES.get(status);
    }

    static String look(Agreement agreement) {
        return AGREEMENTS.get(agreement);
    }

    static String look(Holding.State state) {
        return HOLDINGS.get(state);
    }
}

package jp.musubi.web.staff.linkage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.linkage.boundary.InquiryState;

/** How the states of an inquiry look (icon and colour; the words stand in the bundle) and how a list groups them. */
final class InquiryStates {

    private static final Map<InquiryState, String> LOOKS = new EnumMap<>(Map.ofEntries(
            Map.entry(InquiryState.ACCEPTED, "waiting"),
            Map.entry(InquiryState.WAITING_FOR_CODE, "waiting"),
            Map.entry(InquiryState.SENT, "waiting"),
            Map.entry(InquiryState.WAITING_AUTOMATIC, "waiting"),
            Map.entry(InquiryState.WAITING_MANUAL, "waiting"),
            Map.entry(InquiryState.PROVIDED, "success"),
            Map.entry(InquiryState.NO_DATA, "info"),
            Map.entry(InquiryState.REFUSED_BY_PROVIDER, "stopped"),
            Map.entry(InquiryState.REFUSED_BY_NETWORK, "warning"),
            Map.entry(InquiryState.NOT_POSSIBLE, "warning"),
            Map.entry(InquiryState.WITHDRAWN, "stopped"),
            Map.entry(InquiryState.SYSTEM_ERROR, "error")));

    private InquiryStates() {
    }

    static String look(InquiryState state) {
        return LOOKS.get(state);
    }

    /** Those still under way, or those that ended. */
    static Set<InquiryState> ended(boolean ended) {
        return Stream.of(InquiryState.values()).filter(state -> state.isFinal() == ended).collect(Collectors.toUnmodifiableSet());
    }
}

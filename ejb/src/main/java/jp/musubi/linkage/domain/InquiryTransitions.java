package jp.musubi.linkage.domain;

import static jp.musubi.linkage.boundary.InquiryState.ACCEPTED;
import static jp.musubi.linkage.boundary.InquiryState.NOT_POSSIBLE;
import static jp.musubi.linkage.boundary.InquiryState.NO_DATA;
import static jp.musubi.linkage.boundary.InquiryState.PROVIDED;
import static jp.musubi.linkage.boundary.InquiryState.REFUSED_BY_NETWORK;
import static jp.musubi.linkage.boundary.InquiryState.REFUSED_BY_PROVIDER;
import static jp.musubi.linkage.boundary.InquiryState.SENT;
import static jp.musubi.linkage.boundary.InquiryState.SYSTEM_ERROR;
import static jp.musubi.linkage.boundary.InquiryState.WAITING_AUTOMATIC;
import static jp.musubi.linkage.boundary.InquiryState.WAITING_FOR_CODE;
import static jp.musubi.linkage.boundary.InquiryState.WAITING_MANUAL;
import static jp.musubi.linkage.boundary.InquiryState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.musubi.linkage.boundary.InquiryState;

/** Which state of an inquiry may follow which. A state that is not a key is final. */
final class InquiryTransitions {

    private static final Set<InquiryState> ANSWERS =
            EnumSet.of(PROVIDED, NO_DATA, REFUSED_BY_PROVIDER, REFUSED_BY_NETWORK, SYSTEM_ERROR);

    private static final Map<InquiryState, Set<InquiryState>> NEXT = new EnumMap<>(Map.of(
            ACCEPTED, with(ANSWERS, WAITING_FOR_CODE, SENT, WAITING_AUTOMATIC, WAITING_MANUAL, NOT_POSSIBLE, WITHDRAWN),
            WAITING_FOR_CODE, EnumSet.of(ACCEPTED, NOT_POSSIBLE, WITHDRAWN, SYSTEM_ERROR),
            SENT, with(ANSWERS, WAITING_AUTOMATIC, WAITING_MANUAL, WITHDRAWN),
            WAITING_AUTOMATIC, with(ANSWERS, WAITING_MANUAL, WITHDRAWN),
            WAITING_MANUAL, with(ANSWERS, WITHDRAWN)));

    private InquiryTransitions() {
    }

    static boolean allows(InquiryState from, InquiryState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    private static Set<InquiryState> with(Set<InquiryState> states, InquiryState... more) {
        Set<InquiryState> all = EnumSet.copyOf(states);
        all.addAll(Set.of(more));
        return all;
    }
}

package jp.musubi.disclosure.domain;

import java.util.Set;

/** Reasons for which the network does not pass a request on (番号法 Article 21, paragraph 2): やりとり履歴 says 該当. */
final class LegalRefusals {

    private static final Set<String> REASONS = Set.of("NO_LEGAL_BASIS", "NOT_YET_IN_FORCE", "NO_LONGER_IN_FORCE", "NO_PRIVACY_ASSESSMENT");

    private LegalRefusals() {
    }

    static boolean contains(String reason) {
        return REASONS.contains(reason);
    }
}

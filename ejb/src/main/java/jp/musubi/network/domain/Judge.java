package jp.musubi.network.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.boundary.DecisionReason;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.legalbasis.boundary.PermissionDecision;
import jp.musubi.legalbasis.boundary.PermissionQuestion;

/**
 * 提供の可否の判断 (番号法 21条2項). The entry must be in force on the day of the inquiry and on the day the hub decides,
 * so that a requester cannot pick a date. Only a lawful inquiry has its 符号 looked up.
 */
public final class Judge {

    private final LegalTables tables;
    private final PartyRepository parties;
    private final InstitutionCodeRepository codes;
    private final Clock clock;

    public Judge(LegalTables tables, PartyRepository parties, InstitutionCodeRepository codes, Clock clock) {
        this.tables = tables;
        this.parties = parties;
        this.codes = codes;
        this.clock = clock;
    }

    Verdict judge(String requester, InquiryMessage inquiry) {
        List<InstitutionCode> pair = codes.pair(requester, inquiry.code(), inquiry.provider());
        Optional<InstitutionCode> asked = of(requester, pair);
        String linkId = asked.map(InstitutionCode::linkId).orElse(null);
        LegalTable table = tables.current();
        PermissionDecision decision = decide(table, requester, inquiry);
        ReasonCode refusal = refusal(decision, inquiry, asked);
        if (refusal != null) {
            return verdict(refusal, decision, linkId, null);
        }
        return of(inquiry.provider(), pair)
                .map(code -> verdict(null, decision, linkId, code.code()))
                .orElseGet(() -> verdict(ReasonCode.NO_CODE, decision, linkId, null));
    }

    private static Optional<InstitutionCode> of(String party, List<InstitutionCode> codes) {
        return codes.stream().filter(code -> code.party().equals(party)).findFirst();
    }

    private PermissionDecision decide(LegalTable table, String requester, InquiryMessage inquiry) {
        LocalDate today = JapaneseDates.today(clock);
        PermissionDecision now = table.decide(question(requester, inquiry, today));
        if (!now.allowed() || inquiry.onDate().equals(today)) {
            return now;
        }
        return table.decide(question(requester, inquiry, inquiry.onDate()));
    }

    private ReasonCode refusal(PermissionDecision decision, InquiryMessage inquiry, Optional<InstitutionCode> asked) {
        if (parties.find(inquiry.provider()).filter(Party::answersInquiries).isEmpty()) {
            return ReasonCode.PROVIDER_UNKNOWN;
        }
        if (!decision.allowed()) {
            return reason(decision.reason());
        }
        return asked.isEmpty() ? ReasonCode.UNKNOWN_PERSON : null;
    }

    private Verdict verdict(ReasonCode refusal, PermissionDecision decision, String linkId, String providerCode) {
        String basis = decision.legalBasis() == null ? "" : decision.legalBasis();
        return new Verdict(refusal, basis, decision.version(), clock.instant(), linkId, providerCode);
    }

    private static ReasonCode reason(DecisionReason reason) {
        return switch (reason) {
            case NOT_YET_IN_FORCE -> ReasonCode.NOT_YET_IN_FORCE;
            case NO_LONGER_IN_FORCE -> ReasonCode.NO_LONGER_IN_FORCE;
            case NO_PRIVACY_ASSESSMENT -> ReasonCode.NO_PRIVACY_ASSESSMENT;
            case UNKNOWN_PROVIDER -> ReasonCode.PROVIDER_UNKNOWN;
            default -> ReasonCode.NO_LEGAL_BASIS;
        };
    }

    private static PermissionQuestion question(String requester, InquiryMessage inquiry, LocalDate on) {
        return new PermissionQuestion(requester, inquiry.task(), inquiry.procedure(), inquiry.provider(), inquiry.spi(), on);
    }
}

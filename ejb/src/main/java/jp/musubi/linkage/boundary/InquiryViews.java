package jp.musubi.linkage.boundary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.Caller;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.Provision;

/** Inquiries as records for the other side of the door, and the entries their showing leaves. */
final class InquiryViews {

    private final Clock clock;

    InquiryViews(Clock clock) {
        this.clock = clock;
    }

    static InquiryAccepted accepted(Inquiry inquiry, Optional<Duration> askAfter) {
        return new InquiryAccepted(inquiry.managementNumber(), inquiry.acceptedAt(), millis(askAfter));
    }

    static InquiryStatus status(Inquiry inquiry, Optional<Duration> askAgainAfter) {
        return new InquiryStatus(inquiry.managementNumber(), inquiry.state(), inquiry.reason(), text(inquiry.reason()),
                inquiry.acceptedAt(), inquiry.requestedAt(), inquiry.answeredAt(), millis(askAgainAfter));
    }

    private static Integer millis(Optional<Duration> pause) {
        return pause.map(wait -> Math.toIntExact(wait.toMillis())).orElse(null);
    }

    static InquiryResult result(Inquiry inquiry, List<ProvidedDataSet> dataSets) {
        return new InquiryResult(inquiry.managementNumber(), inquiry.state(), inquiry.reason(), text(inquiry.reason()),
                inquiry.acceptedAt(), inquiry.requestedAt(), inquiry.answeredAt(), inquiry.addresseeNumber(),
                inquiry.question().provider(), inquiry.question().information(), dataSets);
    }

    InquiryRow row(Inquiry inquiry) {
        return new InquiryRow(inquiry.managementNumber(), inquiry.addresseeNumber(), inquiry.question().task(),
                inquiry.question().procedure(), inquiry.question().provider(), inquiry.question().information(),
                inquiry.state(), inquiry.reason(), text(inquiry.reason()), inquiry.acceptedAt(), age(inquiry),
                inquiry.userId());
    }

    /** To now while it is open, to its end afterwards. */
    private Duration age(Inquiry inquiry) {
        Instant end = inquiry.answeredAt() == null ? clock.instant() : inquiry.answeredAt();
        return Duration.between(inquiry.acceptedAt(), end);
    }

    /** Who sees that there is an answer has not seen it; that and why there is none is all there is to see. */
    static List<ReadEntry> looks(Inquiry inquiry) {
        return shown(List.of(inquiry), "inquiry-outcome");
    }

    static ReadEntry resultRead(Caller caller, Inquiry inquiry, List<ProvidedDataSet> dataSets) {
        ReadKind kind = ReadKind.by(caller);
        List<String> items = dataSets.stream().flatMap(data -> data.items().stream()).map(ProvidedItem::code).distinct()
                .limit(1000).toList();
        return new ReadEntry(inquiry.subject().orElseThrow(), kind, inquiry.question().task(), "inquiry-result",
                items.isEmpty() ? List.of(inquiry.question().information()) : items, inquiry.managementNumber());
    }

    /** One look for each exchange on the list: a list must not tell the person of one that is 不開示. */
    static List<ReadEntry> listReads(List<Inquiry> inquiries) {
        return shown(inquiries, "inquiry-list");
    }

    private static List<ReadEntry> shown(List<Inquiry> inquiries, String ground) {
        return inquiries.stream().filter(inquiry -> inquiry.subject().isPresent())
                .map(inquiry -> new ReadEntry(inquiry.subject().get(), ReadKind.SHOWN, inquiry.question().task(), ground,
                        List.of("inquiry"), inquiry.managementNumber())).toList();
    }

    /** What others see of what a provision has come to. */
    static InquiryState state(Provision provision) {
        return switch (provision.state()) {
            case HELD -> InquiryState.WAITING_MANUAL;
            case PROVIDED -> InquiryState.PROVIDED;
            case NO_DATA -> InquiryState.NO_DATA;
            case REFUSED -> InquiryState.REFUSED_BY_PROVIDER;
        };
    }

    static String text(ReasonCode reason) {
        return reason == null ? null : reason.text(Locale.JAPANESE);
    }
}

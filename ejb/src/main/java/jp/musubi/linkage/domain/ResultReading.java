package jp.musubi.linkage.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ProvidedDataSet;
import jp.musubi.linkage.boundary.ProvidedItem;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.domain.Layouts.Layout;

/** Opens what an inquiry brought and gives the items their names; the provider's signature was checked when it came. */
public final class ResultReading {

    private final Envelopes envelopes;
    private final Sealer sealer;
    private final Layouts layouts;

    public ResultReading(Envelopes envelopes, Sealer sealer, Layouts layouts) {
        this.envelopes = envelopes;
        this.sealer = sealer;
        this.layouts = layouts;
    }

    /**
     * What the inquiry brought; empty when there is nothing to read.
     *
     * @throws BusinessException RESULT_UNAVAILABLE; the inquiry stays as it is
     */
    public List<ProvidedDataSet> open(Inquiry inquiry) {
        return inquiry.result().map(sealed -> named(inquiry, content(inquiry, sealed))).orElse(List.of());
    }

    private Content content(Inquiry inquiry, byte[] sealed) {
        String kept = sealer.openContent(inquiry.id().toString(), sealed);
        return inquiry.isResultVerified() ? Content.read(envelopes, kept) : neverVerified(inquiry, kept);
    }

    /** It came before results were checked on arrival. */
    private Content neverVerified(Inquiry inquiry, String jwe) {
        try {
            Content content = Content.unwrap(envelopes, inquiry.institution(), inquiry.question().provider(), jwe);
            if (content.answers(inquiry.managementNumber(), inquiry.question().information())) {
                return content;
            }
        } catch (BusinessException | IllegalArgumentException unreadable) {
            throw new BusinessException(LinkageError.RESULT_UNAVAILABLE, unreadable);
        }
        throw new BusinessException(LinkageError.RESULT_UNAVAILABLE);
    }

    private List<ProvidedDataSet> named(Inquiry inquiry, Content content) {
        String information = inquiry.question().information();
        Map<Layout, Map<String, String>> names = layouts.itemNames(content.body().dataSets().stream()
                .map(data -> new Layout(information, data.dataSet(), data.layoutVersion())).collect(Collectors.toSet()));
        return content.body().dataSets().stream().map(data -> new ProvidedDataSet(data.dataSet(), data.recordKey(),
                data.parentRecordKey(), data.layoutVersion(), data.items().stream()
                .map(item -> named(item, names.getOrDefault(new Layout(information, data.dataSet(), data.layoutVersion()), Map.of())))
                .toList())).toList();
    }

    private static ProvidedItem named(ReplicaItem item, Map<String, String> names) {
        return new ProvidedItem(item.code(), names.getOrDefault(item.code(), item.code()), item.version(), item.updatedAt(),
                item.value(), item.reasonOfNull());
    }
}

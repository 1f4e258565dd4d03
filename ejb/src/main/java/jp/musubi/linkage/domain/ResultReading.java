package jp.musubi.linkage.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.ProvidedDataSet;
import jp.musubi.linkage.boundary.ProvidedItem;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.domain.Layouts.Layout;

/** Opens what an inquiry brought: decrypts it for us, checks the provider's signature and gives the items their names. */
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
     * What the inquiry brought; when it is not the provider's own word the inquiry becomes a system error.
     *
     * @return empty when there is nothing to read, or nothing that may be trusted
     */
    public List<ProvidedDataSet> open(Inquiry inquiry) {
        Optional<Content> content = inquiry.result().flatMap(sealed -> genuine(inquiry, sealed));
        return content.map(found -> named(inquiry, found)).orElse(List.of());
    }

    private Optional<Content> genuine(Inquiry inquiry, byte[] sealed) {
        String jwe = sealer.openContent(inquiry.id().toString(), sealed);
        try {
            Content content = Content.unwrap(envelopes, inquiry.institution(), inquiry.question().provider(), jwe);
            if (content.answers(inquiry.managementNumber(), inquiry.question().information())) {
                return Optional.of(content);
            }
        } catch (BusinessException | IllegalArgumentException forged) {
            System.getLogger(ResultReading.class.getName()).log(System.Logger.Level.WARNING,
                    "the answer to {0} is not genuine: {1}", inquiry.managementNumber(), forged.getClass().getSimpleName());
        }
        inquiry.notGenuine();
        return Optional.empty();
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

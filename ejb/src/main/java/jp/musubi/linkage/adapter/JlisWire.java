package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.linkage.domain.JlisGateway;

/** The J-LIS side of acquiring 符号 ({@code docs/hub-contract.md}, 4). */
@ApplicationScoped
class JlisWire implements JlisGateway {

    private final PartyWire wire;
    private final LinkageSettings settings;

    protected JlisWire() {
        this(null, null);
    }

    @Inject
    JlisWire(PartyWire wire, LinkageSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    public void resolve(String institution, String messageId, Map<String, String> residentCodes) {
        List<Map<String, String>> items = residentCodes.entrySet().stream()
                .map(entry -> Map.of("acquisitionNumber", entry.getKey(), "residentCode", entry.getValue())).toList();
        wire.ask(settings.jlisOperation("acquisitions"), new PartyWire.Message(institution, settings.jlis(),
                "acquisition.request", messageId, Map.of("items", items)));
    }
}

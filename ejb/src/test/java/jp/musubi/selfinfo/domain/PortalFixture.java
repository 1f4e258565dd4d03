package jp.musubi.selfinfo.domain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.Jose;
import jp.musubi.kernel.envelope.PartyKeys;
import jp.musubi.kernel.json.Json;

/** A portal whose hub and J-LIS the test plays: what each party tells about one exchange of the resident. */
final class PortalFixture {

    static final String HUB = "9900000000000000";
    static final String PORTAL = "9900000000000001";
    static final String MUSUBI = "0220199201101700";
    static final String ENISHI = "0220199301801700";
    static final String TASK = "JM01000000081000";
    static final String PROCEDURE = "JT01010000000074";
    static final String INFORMATION = "TM00000000000002";
    static final String NUMBER = MUSUBI + "-20261121100202-000001-01";
    static final String CODE = "3e1a4b5c6d7e4f8091a2b3c4d5e6f708";

    private static final Map<String, String> NAMES = Map.of(MUSUBI, "結市", ENISHI, "縁町", TASK, "児童手当の支給", PROCEDURE, "児童手当の審査",
            INFORMATION, "所得や税額の情報", MUSUBI + "/1010", "子育て支援課");

    final Map<String, String> codes = new HashMap<>(Map.of("subject", CODE));
    final List<String> asked = new ArrayList<>();
    final List<String> silent = new ArrayList<>();
    final Map<String, Object> requester = new LinkedHashMap<>();
    final Map<String, Object> provider = new LinkedHashMap<>();
    final Map<String, Object> hub = new LinkedHashMap<>();
    final Map<String, Object> musubi = new LinkedHashMap<>();
    final Map<String, Object> enishi = new LinkedHashMap<>();
    final Map<String, Object> network = new LinkedHashMap<>();
    Map<String, Object> collected = new LinkedHashMap<>(Map.of("code", CODE, "outcome", "ACQUIRED"));
    String signer = ENISHI;
    boolean garbled;
    final HistoryDesk desk;
    private final Envelopes envelopes;

    PortalFixture(Path keys) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);
        envelopes = new Envelopes(new Jose(new PartyKeys(keys, Clock.systemUTC())), clock);
        desk = new HistoryDesk(codes(), wire(), new PortalParties(PORTAL, HUB, "9800000000000000"), envelopes, names(), clock);
    }

    void everybodyTells(String outcome) {
        record(requester, outcome);
        requester.putAll(Map.of("institution", MUSUBI, "side", "REQUESTER", "requesterDepartment", "1010"));
        record(provider, outcome);
        provider.putAll(Map.of("institution", ENISHI, "side", "PROVIDER"));
        record(hub, "HELD".equals(outcome) ? null : outcome);
        musubi.putAll(Map.of("institution", MUSUBI, "records", List.of(requester), "withheld", 0));
        enishi.putAll(Map.of("institution", ENISHI, "records", List.of(provider), "withheld", 0));
        network.putAll(Map.of("records", List.of(hub), "withheld", 0));
    }

    void unreachable(String institution) {
        silent.add(institution);
    }

    private static void record(Map<String, Object> record, String outcome) {
        record.clear();
        record.putAll(Map.of("managementNumber", NUMBER, "receivedAt", "2026-11-21T01:02:03Z", "requestedAt", "2026-11-21T01:02:02Z",
                "answeredAt", "2026-11-21T01:02:04Z", "requester", MUSUBI, "provider", ENISHI, "task", TASK, "procedure", PROCEDURE,
                "information", INFORMATION, "articleTwentyOne", false));
        record.put("outcome", outcome);
    }

    private Map<String, Object> disclose(Map<String, Object> body) {
        Map<String, Object> claims = envelopes.verify((String) body.get("req"), PORTAL, Inquirer.REQUEST_TYPE);
        List<Map<String, Object>> answers = new ArrayList<>();
        answers.add(answer(MUSUBI, MUSUBI, musubi, claims));
        answers.add(answer(ENISHI, signer, enishi, claims));
        return Map.of("answers", answers, "networkRecords", sealed(HUB, Inquirer.NETWORK_TYPE, network, claims));
    }

    private Map<String, Object> answer(String institution, String signedBy, Map<String, Object> told, Map<String, Object> claims) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("institution", institution));
        boolean reached = !silent.contains(institution);
        answer.put("outcome", reached ? "ANSWERED" : "UNREACHABLE");
        if (reached) {
            answer.put("content", garbled && institution.equals(ENISHI) ? "garbled"
                    : sealed(signedBy, Inquirer.ANSWER_TYPE, told, claims));
        }
        return answer;
    }

    private String sealed(String party, String type, Map<String, Object> told, Map<String, Object> claims) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("requestId", claims.get("requestId"));
        statement.putAll(Json.readObject(Json.write(told)));
        return envelopes.encrypt(PORTAL, envelopes.sign(party, type, statement));
    }

    private PortalWire wire() {
        return new PortalWire() {
            @Override
            public Map<String, Object> askHub(String operation, String type, String messageId, Map<String, Object> body) {
                asked.add(type);
                return switch (type) {
                    case "acquisition.issue" -> Map.of("numbers", List.of("a1b2"));
                    case "acquisition.collect" -> Map.of("items", List.of(collected));
                    default -> disclose(body);
                };
            }

            @Override
            public Map<String, Object> askJlis(String operation, String type, String messageId, Map<String, Object> body) {
                asked.add(type);
                return Map.of();
            }
        };
    }

    private PortalCodeRepository codes() {
        return new PortalCodeRepository() {
            @Override
            public Optional<String> code(String subject) {
                return Optional.ofNullable(codes.get(subject));
            }

            @Override
            public void keep(String subject, String code) {
                codes.put(subject, code);
            }
        };
    }

    private static Names names() {
        return new Names() {
            @Override
            public String institution(String code) {
                return NAMES.getOrDefault(code, code);
            }

            @Override
            public String department(String institution, String code, LocalDate on) {
                return institution(institution + "/" + code);
            }

            @Override
            public String task(String code) {
                return institution(code);
            }

            @Override
            public String procedure(String code) {
                return institution(code);
            }

            @Override
            public String information(String code) {
                return institution(code);
            }

            @Override
            public String plainPurpose(String procedure) {
                return institution(procedure);
            }

            @Override
            public String plainInformation(String code) {
                return institution(code);
            }
        };
    }
}

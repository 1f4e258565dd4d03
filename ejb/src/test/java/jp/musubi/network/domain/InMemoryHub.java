package jp.musubi.network.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.error.BusinessException;

/** The hub's database in memory. */
final class InMemoryHub {

    final Map<String, Party> parties = new HashMap<>();
    final Set<String> nonces = new HashSet<>();
    final Map<String, Acquisition> acquisitions = new HashMap<>();
    final List<CollectionAnswer> collections = new ArrayList<>();
    final List<InstitutionCode> codes = new ArrayList<>();
    final Map<UUID, Exchange> exchanges = new HashMap<>();
    final List<NetworkRecord> records = new ArrayList<>();
    final List<RecordDisclosure> disclosures = new ArrayList<>();
    final Map<UUID, AnswerDelivery> deliveries = new HashMap<>();

    PartyRepository parties() {
        return new PartyRepository() {
            @Override
            public Optional<Party> find(String code) {
                return Optional.ofNullable(parties.get(code));
            }

            @Override
            public void register(Party party) {
                parties.put(party.code(), party);
            }
        };
    }

    HubNonces nonces() {
        return new HubNonces() {
            @Override
            public void use(String issuer, String nonce, Instant expiresAt) {
                if (!nonces.add(issuer + nonce)) {
                    throw new BusinessException(EnvelopeError.REPLAYED);
                }
            }

            @Override
            public int forgetExpired(Instant before) {
                return 0;
            }
        };
    }

    AcquisitionRepository acquisitions() {
        return new AcquisitionRepository() {
            @Override
            public void add(Collection<Acquisition> issued) {
                issued.forEach(one -> acquisitions.put(one.number(), one));
            }

            @Override
            public List<Acquisition> issuedBy(String requester, String messageId) {
                return acquisitions.values().stream()
                        .filter(one -> one.requester().equals(requester) && one.messageId().equals(messageId))
                        .sorted(Comparator.comparing(Acquisition::position)).toList();
            }

            @Override
            public List<Acquisition> take(Collection<String> numbers) {
                return acquisitions.values().stream().filter(one -> numbers.contains(one.number())).toList();
            }

            @Override
            public void erase(Collection<Acquisition> used) {
                used.forEach(one -> acquisitions.remove(one.number()));
            }

            @Override
            public int eraseIssuedBefore(Instant limit) {
                return 0;
            }
        };
    }

    CollectionAnswerRepository collections() {
        return new CollectionAnswerRepository() {
            @Override
            public Optional<CollectionAnswer> find(String requester, String messageId) {
                return collections.stream()
                        .filter(one -> one.requester().equals(requester) && one.messageId().equals(messageId)).findFirst();
            }

            @Override
            public void add(CollectionAnswer answer) {
                collections.add(answer);
            }

            @Override
            public int eraseBefore(Instant limit) {
                return 0;
            }
        };
    }

    InstitutionCodeRepository codes() {
        return new InstitutionCodeRepository() {
            @Override
            public void addMissing(Collection<InstitutionCode> added) {
                added.stream().filter(code -> ofPersons(code.party(), List.of(code.linkId())).isEmpty()).forEach(codes::add);
            }

            @Override
            public List<InstitutionCode> ofPersons(String party, Collection<String> linkIds) {
                return codes.stream().filter(c -> c.party().equals(party) && linkIds.contains(c.linkId())).toList();
            }

            @Override
            public Optional<InstitutionCode> byCode(String party, String code) {
                return codes.stream().filter(c -> c.party().equals(party) && c.code().equals(code)).findFirst();
            }

            @Override
            public List<InstitutionCode> pair(String requester, String code, String provider) {
                return byCode(requester, code).map(asked -> codes.stream().filter(c -> c.linkId().equals(asked.linkId()))
                        .filter(c -> List.of(requester, provider).contains(c.party())).toList()).orElse(List.of());
            }

            @Override
            public List<InstitutionCode> everywhere(String linkId) {
                return codes.stream().filter(c -> c.linkId().equals(linkId)).toList();
            }
        };
    }

    ExchangeRepository exchanges() {
        return new ExchangeRepository() {
            @Override
            public void add(Exchange exchange) {
                exchanges.put(exchange.id(), exchange);
            }

            @Override
            public Optional<Exchange> find(String requester, String managementNumber) {
                return exchanges.values().stream()
                        .filter(e -> e.requester().equals(requester) && e.managementNumber().equals(managementNumber)).findFirst();
            }

            @Override
            public Optional<Exchange> take(String requester, String managementNumber) {
                return find(requester, managementNumber);
            }

            @Override
            public Exchange take(UUID id) {
                return exchanges.get(id);
            }
        };
    }

    NetworkRecordRepository records() {
        return new NetworkRecordRepository() {
            @Override
            public void append(NetworkRecord entry) {
                records.add(entry);
            }

            @Override
            public List<NetworkRecord> ofPerson(String linkId, Instant from, Instant to) {
                return records.stream().filter(r -> linkId.equals(r.linkId()))
                        .filter(r -> !r.receivedAt().isBefore(from) && r.receivedAt().isBefore(to)).toList();
            }
        };
    }

    AnswerDeliveryRepository deliveries() {
        return new AnswerDeliveryRepository() {
            @Override
            public Optional<AnswerDelivery> find(UUID exchange) {
                return Optional.ofNullable(deliveries.get(exchange));
            }

            @Override
            public void add(AnswerDelivery delivery) {
                deliveries.put(delivery.exchange(), delivery);
            }

            @Override
            public void remove(UUID exchange) {
                deliveries.remove(exchange);
            }

            @Override
            public List<AnswerDelivery> takeDue(Instant now, int max) {
                return deliveries.values().stream().filter(d -> !d.dueAt().isAfter(now)).limit(max).toList();
            }
        };
    }
}

package jp.musubi.linkage.domain;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.musubi.linkage.boundary.InquiryState;

/** What one node keeps, in lists. */
final class InMemoryStore implements LinkageTransactions {

    final List<Inquiry> inquiries = new ArrayList<>();
    final List<Provision> provisions = new ArrayList<>();
    final Map<Replica.Key, Replica> replicas = new HashMap<>();
    final List<InstitutionCode> codes = new ArrayList<>();
    final List<CodeRequest> requests = new ArrayList<>();
    final List<CodeBatch> batches = new ArrayList<>();
    final Map<AutomaticAnswerFlag.Key, AutomaticAnswerFlag> flags = new HashMap<>();
    boolean inTransaction;
    private int serial;

    @Override
    public <T> T run(String institution, Supplier<T> work) {
        inTransaction = true;
        try {
            return work.get();
        } finally {
            inTransaction = false;
        }
    }

    InquiryRepository inquiryRepository() {
        return new InquiryRepository() {
            @Override
            public int nextSerial() {
                return ++serial;
            }

            @Override
            public void add(Inquiry inquiry) {
                inquiries.add(inquiry);
            }

            @Override
            public Optional<Inquiry> find(String institution, String number) {
                return inquiries.stream().filter(inquiry -> inquiry.institution().equals(institution)
                        && inquiry.managementNumber().equals(number)).findFirst();
            }

            @Override
            public Optional<Inquiry> take(String institution, String number) {
                return find(institution, number);
            }

            @Override
            public List<Inquiry> takeDue(String institution, Instant now, int max) {
                return inquiries.stream().filter(inquiry -> inquiry.institution().equals(institution)
                        && inquiry.dueAt() != null && !inquiry.dueAt().isAfter(now)).limit(max).toList();
            }

            @Override
            public List<Inquiry> takeWaitingForCode(String institution, Collection<String> subjects) {
                return inquiries.stream().filter(inquiry -> inquiry.institution().equals(institution)
                        && inquiry.state() == InquiryState.WAITING_FOR_CODE
                        && inquiry.subject().filter(subjects::contains).isPresent()).toList();
            }

            @Override
            public List<Inquiry> ofOffice(Office office, int max) {
                return inquiries.stream().filter(inquiry -> inquiry.department().equals(office.department())).toList();
            }
        };
    }

    CodeRepository codeRepository() {
        return new CodeRepository() {
            @Override
            public Optional<String> codeOf(String institution, String subject) {
                return Optional.ofNullable(codesOf(institution, List.of(subject)).get(subject));
            }

            @Override
            public Map<String, String> codesOf(String institution, Collection<String> subjects) {
                return codes.stream().filter(code -> code.institution().equals(institution) && subjects.contains(code.subject()))
                        .collect(Collectors.toMap(InstitutionCode::subject, InstitutionCode::code));
            }

            @Override
            public Optional<String> subjectOf(String institution, String code) {
                return codes.stream().filter(known -> known.institution().equals(institution) && known.code().equals(code))
                        .map(InstitutionCode::subject).findFirst();
            }

            @Override
            public Set<String> known(String institution, Collection<String> wanted) {
                return codes.stream().map(InstitutionCode::code).filter(wanted::contains)
                        .collect(Collectors.toCollection(HashSet::new));
            }

            @Override
            public void add(InstitutionCode code) {
                codes.add(code);
            }

            @Override
            public long count(String institution) {
                return codes.stream().filter(code -> code.institution().equals(institution)).count();
            }

            @Override
            public void want(String institution, Collection<String> subjects, int urgency, Instant now) {
                subjects.forEach(subject -> requests.stream().filter(request -> request.subject().equals(subject)).findFirst()
                        .ifPresentOrElse(request -> request.hurry(urgency, now),
                                () -> requests.add(new CodeRequest(institution, subject, urgency, now))));
            }

            @Override
            public void wantAll(String institution, Collection<String> subjects, Instant now) {
                subjects.stream().filter(subject -> codeOf(institution, subject).isEmpty())
                        .filter(subject -> requests.stream().noneMatch(request -> request.subject().equals(subject)))
                        .forEach(subject -> requests.add(new CodeRequest(institution, subject, CodeRequest.NOBODY_WAITS, now)));
            }

            @Override
            public List<CodeRequest> takeWanted(String institution, Instant now, int max) {
                return requests.stream().filter(request -> request.batch() == null && !request.dueAt().isAfter(now))
                        .sorted(Comparator.comparing(CodeRequest::urgency).thenComparing(CodeRequest::subject)).limit(max).toList();
            }

            @Override
            public void add(CodeBatch batch) {
                batches.add(batch);
            }

            @Override
            public Optional<CodeBatch> takeDueBatch(String institution, Instant now) {
                return batches.stream().filter(batch -> !batch.dueAt().isAfter(now)).findFirst();
            }

            @Override
            public CodeBatch takeBatch(UUID id) {
                return batches.stream().filter(batch -> batch.id().equals(id)).findFirst().orElseThrow();
            }

            @Override
            public List<CodeRequest> inBatch(UUID batch) {
                return requests.stream().filter(request -> batch.equals(request.batch())).toList();
            }

            @Override
            public void remove(CodeRequest request) {
                requests.remove(request);
            }

            @Override
            public void remove(CodeBatch batch) {
                batches.remove(batch);
            }
        };
    }

    ReplicaRepository replicaRepository() {
        return new ReplicaRepository() {
            @Override
            public Map<Replica.Key, Replica> find(String institution, Collection<Replica.Key> keys) {
                Map<Replica.Key, Replica> found = new HashMap<>(replicas);
                found.keySet().retainAll(keys);
                return found;
            }

            @Override
            public void add(Replica replica) {
                replicas.put(replica.key(), replica);
            }

            @Override
            public void remove(Replica replica) {
                replicas.remove(replica.key());
            }

            @Override
            public List<Replica> published(Selection selection) {
                return replicas.values().stream().filter(replica -> replica.key().subject().equals(selection.subject())
                        && replica.key().information().equals(selection.information())
                        && !replica.publicationDate().isAfter(selection.on())
                        && (replica.publishedEndDate() == null || !replica.publishedEndDate().isBefore(selection.on())))
                        .filter(selection::concerns).sorted(Comparator.comparing(Replica::recordKey)).toList();
            }
        };
    }

    ProvisionRepository provisionRepository() {
        return new ProvisionRepository() {
            @Override
            public void add(Provision provision) {
                provisions.add(provision);
            }

            @Override
            public Optional<Provision> find(String institution, String number) {
                return provisions.stream().filter(provision -> provision.managementNumber().equals(number)).findFirst();
            }

            @Override
            public Optional<Provision> take(String institution, String number) {
                return find(institution, number);
            }

            @Override
            public List<Provision> held(String institution, Collection<String> information, int max) {
                return provisions.stream().filter(provision -> provision.state() == Provision.State.HELD && information.contains(provision.information())).toList();
            }

            @Override
            public List<Provision> takeDue(String institution, Instant now, int max) {
                return provisions.stream().filter(provision -> provision.dueAt() != null && !provision.dueAt().isAfter(now)).toList();
            }
        };
    }

    AutomaticAnswerFlagRepository flagRepository() {
        return new AutomaticAnswerFlagRepository() {
            @Override
            public Optional<AutomaticAnswerFlag> find(AutomaticAnswerFlag.Key key) {
                return Optional.ofNullable(flags.get(key));
            }

            @Override
            public List<AutomaticAnswerFlag> of(String institution, String subject) {
                return flags.entrySet().stream().filter(entry -> entry.getKey().subject().equals(subject))
                        .map(Map.Entry::getValue).toList();
            }

            @Override
            public void add(AutomaticAnswerFlag flag) {
                flags.put(flag.key(), flag);
            }

            @Override
            public void remove(AutomaticAnswerFlag flag) {
                flags.values().remove(flag);
            }
        };
    }
}

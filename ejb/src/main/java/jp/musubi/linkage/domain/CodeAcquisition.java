package jp.musubi.linkage.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.ResidentCodes;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.linkage.domain.HubGateway.CollectedCode;

/**
 * 符号の取得 (番号法 21条の2): 取得番号 from the hub, 取得番号 with 住民票コード to J-LIS, 符号 from the hub. Inquiries first, then
 * everybody whom the town knows. Wire calls stand between transactions, never inside one.
 */
public final class CodeAcquisition {

    private static final Logger LOG = System.getLogger(CodeAcquisition.class.getName());

    private final CodeRepository codes;
    private final InquiryRepository inquiries;
    private final InquiryDesk desk;
    private final ResidentCodes residents;
    private final HubGateway hub;
    private final JlisGateway jlis;
    private final LinkageTransactions transactions;
    private final Clock clock;

    /** What acquiring reads and writes. */
    public record Books(CodeRepository codes, InquiryRepository inquiries, InquiryDesk desk, ResidentCodes residents) {
    }

    public CodeAcquisition(Books books, HubGateway hub, JlisGateway jlis, LinkageTransactions transactions, Clock clock) {
        this.codes = books.codes();
        this.inquiries = books.inquiries();
        this.desk = books.desk();
        this.residents = books.residents();
        this.hub = hub;
        this.jlis = jlis;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes up one batch, an unfinished one first, and brings it as far as it goes.
     *
     * @return false when there was nothing to do
     */
    public boolean advance(String institution) {
        Optional<UUID> batch = transactions.run(institution, () -> take(institution));
        batch.ifPresent(id -> drive(institution, id));
        return batch.isPresent();
    }

    private Optional<UUID> take(String institution) {
        Instant now = clock.instant();
        Optional<CodeBatch> unfinished = codes.takeDueBatch(institution, now);
        unfinished.ifPresent(batch -> batch.claim(now));
        return unfinished.or(() -> open(institution, now)).map(CodeBatch::id);
    }

    private Optional<CodeBatch> open(String institution, Instant now) {
        List<CodeRequest> wanted = new ArrayList<>(codes.takeWanted(institution, now, CodeBatch.LARGEST));
        dropServed(institution, wanted, now);
        Map<String, String> known = residentCodes(wanted);
        giveUp(wanted.stream().filter(request -> !known.containsKey(request.subject())).toList(), now);
        wanted.removeIf(request -> !known.containsKey(request.subject()));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        CodeBatch batch = CodeBatch.open(UuidV7.next(clock), institution, now);
        codes.add(batch);
        for (int i = 0; i < wanted.size(); i++) {
            wanted.get(i).join(batch, i);
        }
        return Optional.of(batch);
    }

    /** Somebody queued the person while the 符号 was on its way. */
    private void dropServed(String institution, List<CodeRequest> wanted, Instant now) {
        Set<String> served = codes.codesOf(institution, wanted.stream().map(CodeRequest::subject).toList()).keySet();
        wanted.stream().filter(request -> served.contains(request.subject())).forEach(codes::remove);
        wanted.removeIf(request -> served.contains(request.subject()));
        release(institution, served, now);
    }

    private void drive(String institution, UUID id) {
        View view = view(institution, id);
        if (view.step() == CodeBatch.Step.OPENED) {
            List<String> numbers = hub.issueAcquisitionNumbers(institution, view.messageId(), view.requests().size());
            transactions.run(institution, () -> issued(id, numbers));
            view = view(institution, id);
        }
        if (view.step() == CodeBatch.Step.ISSUED) {
            jlis.resolve(institution, view.messageId(), view.residentCodes());
            transactions.run(institution, () -> codes.takeBatch(id).done(CodeBatch.Step.RESOLVED));
            view = view(institution, id);
        }
        List<String> numbers = view.requests().stream().map(CodeRequest::acquisitionNumber).toList();
        List<CollectedCode> collected = hub.collectCodes(institution, view.messageId(), numbers);
        long persons = transactions.run(institution, () -> {
            book(id, collected);
            return codes.count(institution);
        });
        LOG.log(Level.INFO, "{0}: {1} persons have a code", institution, Long.toString(persons));
    }

    /** A batch as it stands, read in a transaction of its own. */
    private record View(CodeBatch.Step step, String messageId, List<CodeRequest> requests, Map<String, String> residentCodes) {
    }

    private View view(String institution, UUID id) {
        return transactions.run(institution, () -> {
            CodeBatch batch = codes.takeBatch(id);
            List<CodeRequest> requests = codes.inBatch(id);
            Map<String, String> byNumber = batch.step() == CodeBatch.Step.ISSUED ? byNumber(requests) : Map.of();
            return new View(batch.step(), batch.messageId(), requests, byNumber);
        });
    }

    private Map<String, String> byNumber(List<CodeRequest> requests) {
        Map<String, String> known = residentCodes(requests);
        Map<String, String> byNumber = new LinkedHashMap<>();
        requests.stream().filter(request -> known.containsKey(request.subject()))
                .forEach(request -> byNumber.put(request.acquisitionNumber(), known.get(request.subject())));
        return byNumber;
    }

    private void issued(UUID id, List<String> numbers) {
        CodeBatch batch = codes.takeBatch(id);
        List<CodeRequest> requests = codes.inBatch(id);
        if (numbers.size() != requests.size()) {
            throw new IllegalStateException("the hub issued " + numbers.size() + " numbers for " + requests.size());
        }
        for (int i = 0; i < numbers.size(); i++) {
            requests.get(i).issued(numbers.get(i));
        }
        batch.done(CodeBatch.Step.ISSUED);
    }

    private void book(UUID id, List<CollectedCode> collected) {
        Instant now = clock.instant();
        CodeBatch batch = codes.takeBatch(id);
        Map<String, CollectedCode> byNumber = collected.stream()
                .collect(Collectors.toMap(CollectedCode::acquisitionNumber, Function.identity()));
        Set<String> taken = codes.known(batch.institution(),
                collected.stream().map(CollectedCode::code).filter(Objects::nonNull).toList());
        Map<HubGateway.Outcome, List<CodeRequest>> byOutcome = codes.inBatch(id).stream()
                .collect(Collectors.groupingBy(request -> outcome(byNumber.get(request.acquisitionNumber()), taken)));
        List<CodeRequest> acquired = byOutcome.getOrDefault(HubGateway.Outcome.ACQUIRED, List.of());
        for (CodeRequest request : acquired) {
            String code = byNumber.get(request.acquisitionNumber()).code();
            codes.add(new InstitutionCode(batch.institution(), request.subject(), code, now));
            codes.remove(request);
        }
        release(batch.institution(), acquired.stream().map(CodeRequest::subject).toList(), now);
        giveUp(byOutcome.getOrDefault(HubGateway.Outcome.NOT_FOUND, List.of()), now);
        giveUp(byOutcome.getOrDefault(HubGateway.Outcome.UNKNOWN_NUMBER, List.of()), now);
        finish(batch, byOutcome.getOrDefault(HubGateway.Outcome.PENDING, List.of()), now);
    }

    /** One person registered twice has one 符号; the second registration gets none until somebody has merged them. */
    private static HubGateway.Outcome outcome(CollectedCode item, Set<String> taken) {
        if (item == null) {
            return HubGateway.Outcome.UNKNOWN_NUMBER;
        }
        return item.code() != null && !taken.add(item.code()) ? HubGateway.Outcome.NOT_FOUND : item.outcome();
    }

    private void finish(CodeBatch batch, List<CodeRequest> pending, Instant now) {
        if (!pending.isEmpty() && !batch.isExhausted()) {
            batch.collectAgain(now);
            return;
        }
        giveUp(pending, now);
        codes.remove(batch);
    }

    private void release(String institution, Collection<String> subjects, Instant now) {
        if (!subjects.isEmpty()) {
            inquiries.takeWaitingForCode(institution, subjects).forEach(inquiry -> inquiry.codeHasCome(now));
        }
    }

    private void giveUp(List<CodeRequest> requests, Instant now) {
        if (requests.isEmpty()) {
            return;
        }
        requests.forEach(request -> request.postpone(now));
        Set<String> subjects = requests.stream().map(CodeRequest::subject).collect(Collectors.toSet());
        inquiries.takeWaitingForCode(requests.get(0).institution(), subjects).forEach(desk::endWithoutCode);
    }

    private Map<String, String> residentCodes(List<CodeRequest> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        Set<IntegratedAddresseeNumber> persons = requests.stream().map(CodeRequest::subject)
                .map(IntegratedAddresseeNumber::new).collect(Collectors.toSet());
        Map<IntegratedAddresseeNumber, ResidentCode> known = residents.residentCodes(persons);
        Map<String, String> plain = new LinkedHashMap<>();
        known.forEach((person, code) -> plain.put(person.value(), code.value()));
        return plain;
    }
}

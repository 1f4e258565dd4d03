package jp.musubi.linkage.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.ProvisionRecords;
import jp.musubi.disclosure.boundary.ProvisionRequested;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.boundary.DecisionReason;
import jp.musubi.legalbasis.boundary.LegalDecisions;
import jp.musubi.legalbasis.boundary.PermissionDecision;
import jp.musubi.legalbasis.boundary.PermissionQuestion;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.ReasonCode;

/**
 * Answers what others ask: law, person, flags, 副本, record; all in the caller's transaction. A refusal and a hold are
 * outcomes with a record like any other.
 */
public final class ProvisionDesk {

    private static final Logger LOG = System.getLogger(ProvisionDesk.class.getName());

    private final ProvisionRepository provisions;
    private final ReplicaRepository replicas;
    private final CodeRepository codes;
    private final AutomaticAnswerFlagRepository flags;
    private final AddresseeTranslations addressees;
    private final LegalDecisions law;
    private final ProvisionRecords records;
    private final Envelopes envelopes;
    private final Sealer sealer;
    private final Clock clock;

    /** What this room keeps and answering reads. */
    public record Books(ProvisionRepository provisions, ReplicaRepository replicas, CodeRepository codes,
            AutomaticAnswerFlagRepository flags) {
    }

    /** What answering asks other rooms. */
    public record Neighbours(AddresseeTranslations addressees, LegalDecisions law, ProvisionRecords records) {
    }

    public ProvisionDesk(Books books, Neighbours neighbours, Envelopes envelopes, Sealer sealer, Clock clock) {
        this.provisions = books.provisions();
        this.replicas = books.replicas();
        this.codes = books.codes();
        this.flags = books.flags();
        this.addressees = neighbours.addressees();
        this.law = neighbours.law();
        this.records = neighbours.records();
        this.envelopes = envelopes;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Answers once per 管理番号; a repeat gets the answer on file. */
    public ProvisionAnswer answer(String institution, ProvisionRequest request, SignedInquiry inquiry) {
        String hash = hash(request, inquiry);
        Provision provision = onFile(institution, request.managementNumber()).orElse(null);
        if (provision == null) {
            provision = receive(institution, request, inquiry, hash);
        }
        provision.requireSame(hash);
        return ProvisionAnswer.of(provision, sealer);
    }

    /**
     * A clerk's decision on what is held. The same clerk's same decision again changes nothing.
     *
     * @throws jp.musubi.kernel.error.BusinessException PROVISION_ALREADY_DECIDED
     */
    public void decide(Provision provision, DecideProvision command, String clerk) {
        if (provision.isDecided(command.decision(), clerk)) {
            return;
        }
        provision.requireHeld(command.version());
        Instant now = clock.instant();
        if (command.decision() == DecideProvision.Decision.PERMIT) {
            permit(provision, now);
        } else {
            provision.without(Provision.State.REFUSED, ReasonCode.REFUSED_BY_CLERK, now);
        }
        provision.decidedBy(clerk, sealer.sealDecision(provision.id().toString(), command.reason()), now);
        records.answered(answered(provision, now));
    }

    /** A clerk lifts a hold, not the law: what was lawful when it was asked may be so no longer. */
    private void permit(Provision provision, Instant now) {
        PermissionDecision permission = law.decide(question(provision, JapaneseDates.today(clock)));
        if (permission.allowed()) {
            provide(provision, now);
        } else {
            provision.without(Provision.State.REFUSED, reason(permission.reason()), now);
        }
    }

    /** The 特定個人情報 that a department of the institution decides on today. */
    public Set<String> informationAnsweredBy(String institution, String department) {
        return law.informationAnsweredBy(institution, department, JapaneseDates.today(clock));
    }

    /** In the clerk's words; empty before a decision. */
    public Optional<String> decisionReason(Provision provision) {
        return provision.decisionReason(sealer);
    }

    /** The legal entry that the inquiry rests on, as of the day it arrived. */
    public String legalBasis(Provision provision) {
        return law.decide(question(provision, provision.receivedAt().atZone(JapaneseDates.TOKYO).toLocalDate())).legalBasis();
    }

    private static PermissionQuestion question(Provision provision, LocalDate day) {
        return new PermissionQuestion(provision.requester(), provision.task(), provision.procedure(), provision.institution(),
                provision.information(), day);
    }

    @DisclosesNothing("a repeat gets the stored answer; the exchange was recorded when it was first given")
    private Optional<Provision> onFile(String institution, String managementNumber) {
        return provisions.find(institution, managementNumber);
    }

    private Provision receive(String institution, ProvisionRequest request, SignedInquiry inquiry, String hash) {
        Instant now = clock.instant();
        Optional<String> person = codes.subjectOf(institution, request.code());
        Provision provision = Provision.receive(
                new Provision.Arrival(UuidV7.next(clock), institution, person.orElse(null), hash, now), inquiry);
        PermissionDecision permission = law.decide(new PermissionQuestion(inquiry.requester(), inquiry.task(),
                inquiry.procedure(), institution, inquiry.spi(), JapaneseDates.today(clock)));
        settle(provision, permission, now);
        provisions.add(provision);
        records.answeredAtOnce(requested(provision, inquiry, permission), answered(provision, now));
        return provision;
    }

    private void settle(Provision provision, PermissionDecision permission, Instant now) {
        if (provision.subject().isEmpty()) {
            provision.without(Provision.State.REFUSED, ReasonCode.UNKNOWN_PERSON, now);
        } else if (!permission.allowed()) {
            provision.without(Provision.State.REFUSED, reason(permission.reason()), now);
        } else {
            Optional<ReasonCode> obstacle = obstacle(provision, provision.subject().get());
            obstacle.ifPresentOrElse(why -> hold(provision, why, now), () -> provide(provision, now));
        }
    }

    private void hold(Provision provision, ReasonCode why, Instant now) {
        provision.without(Provision.State.HELD, why, now);
        if (!law.isAnswered(provision.institution(), provision.information(), JapaneseDates.today(clock))) {
            LOG.log(Level.WARNING, "no department of {0} answers for {1}: inquiry {2} waits until one is entered",
                    provision.institution(), provision.information(), provision.managementNumber());
        }
    }

    /** Why a clerk must decide first. */
    private Optional<ReasonCode> obstacle(Provision provision, String person) {
        LocalDate today = JapaneseDates.today(clock);
        if (addressees.underProtection(new IntegratedAddresseeNumber(person), today)) {
            return Optional.of(ReasonCode.PROTECTED_PERSON);
        }
        return flags.of(provision.institution(), person).stream().anyMatch(flag -> flag.stops(provision.information(), today))
                ? Optional.of(ReasonCode.AUTOMATIC_ANSWER_DISABLED) : Optional.empty();
    }

    private void provide(Provision provision, Instant now) {
        List<Content.DataSet> dataSets = replicas.published(new ReplicaRepository.Selection(provision.institution(),
                        provision.subject().orElseThrow(), provision.information(), JapaneseDates.today(clock),
                        provision.from(), provision.to()))
                .stream().map(replica -> new Content.DataSet(replica.dataSet(), replica.recordKey(), replica.parentRecordKey(),
                        replica.layoutVersion(), replica.items(sealer))).toList();
        if (dataSets.isEmpty()) {
            provision.without(Provision.State.NO_DATA, ReasonCode.NO_DATA, now);
            return;
        }
        Content content = new Content(provision.managementNumber(), Provision.State.PROVIDED,
                new Content.Body(provision.information(), dataSets));
        String jwe = content.wrap(envelopes, provision.institution(), provision.requester());
        provision.provide(sealer.sealContent(provision.id().toString(), jwe), now);
    }

    private static ProvisionRequested requested(Provision provision, SignedInquiry inquiry, PermissionDecision permission) {
        return new ProvisionRequested(Side.PROVIDER, provision.managementNumber(), recordedSubject(provision),
                provision.requester(), null, provision.institution(), provision.task(), provision.procedure(),
                provision.information(), null, provision.receivedAt(), inquiry.requestedAt(),
                inquiry.nonDisclosure(), permission.legalBasis());
    }

    private static ProvisionAnswered answered(Provision provision, Instant now) {
        return new ProvisionAnswered(Side.PROVIDER, provision.managementNumber(), recordedSubject(provision),
                Outcome.valueOf(provision.state().name()), provision.toldReason(), now);
    }

    private static String recordedSubject(Provision provision) {
        return provision.subject().orElse(RecordFormats.NOBODY);
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

    /** Tells a repeat from another inquiry under the same number; signing afresh makes no difference. */
    private static String hash(ProvisionRequest request, SignedInquiry inquiry) {
        try {
            byte[] text = (request.code() + "\n" + Json.write(inquiry)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

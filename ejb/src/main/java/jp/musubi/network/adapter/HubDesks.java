package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.network.domain.AcquisitionDesk;
import jp.musubi.network.domain.AcquisitionRepository;
import jp.musubi.network.domain.AnswerDeliveryRepository;
import jp.musubi.network.domain.AnswerForwarding;
import jp.musubi.network.domain.CollectionAnswerRepository;
import jp.musubi.network.domain.DisclosureFanOut;
import jp.musubi.network.domain.ExchangeDesk;
import jp.musubi.network.domain.ExchangeRepository;
import jp.musubi.network.domain.HubNonces;
import jp.musubi.network.domain.HubTransactions;
import jp.musubi.network.domain.InquiryForwarding;
import jp.musubi.network.domain.InstitutionCodeRepository;
import jp.musubi.network.domain.Judge;
import jp.musubi.network.domain.LegalTables;
import jp.musubi.network.domain.Mailroom;
import jp.musubi.network.domain.NetworkRecordRepository;
import jp.musubi.network.domain.ParallelWork;
import jp.musubi.network.domain.PartyCalls;
import jp.musubi.network.domain.PartyRepository;
import jp.musubi.network.domain.RecordDisclosureRepository;
import jp.musubi.network.domain.Switchboard;

/** Puts the hub's domain together, which knows nothing of containers. */
@ApplicationScoped
class HubDesks {

    @Inject
    private HubSettings settings;
    @Inject
    private Clock clock;
    @Inject
    private Envelopes envelopes;
    @Inject
    private HubTransactions transactions;
    @Inject
    private PartyRepository parties;
    @Inject
    private HubNonces nonces;
    @Inject
    private InstitutionCodeRepository codes;

    @Produces
    @Dependent
    public Mailroom mailroom(Validator validator) {
        return new Mailroom(settings.partyCode(), envelopes, parties, validator);
    }

    @Produces
    @Dependent
    public Switchboard switchboard(PartyCalls calls) {
        return new Switchboard(settings.partyCode(), envelopes, calls);
    }

    @Produces
    @Dependent
    public AcquisitionDesk acquisitions(AcquisitionRepository acquisitions, CollectionAnswerRepository answers) {
        return new AcquisitionDesk(acquisitions, codes, answers, nonces, clock);
    }

    @Produces
    @Dependent
    public ExchangeDesk exchanges(LegalTables tables, ExchangeRepository exchanges, NetworkRecordRepository entries,
            AnswerDeliveryRepository deliveries) {
        return new ExchangeDesk(new Judge(tables, parties, codes, clock), exchanges, entries, deliveries, nonces, clock);
    }

    @Produces
    @Dependent
    public InquiryForwarding inquiries(ExchangeDesk desk, Switchboard switchboard, Mailroom mailroom) {
        return new InquiryForwarding(desk, transactions, parties, switchboard, mailroom, envelopes);
    }

    @Produces
    @Dependent
    public AnswerForwarding answers(ExchangeDesk desk, Switchboard switchboard, InquiryForwarding inquiries) {
        return new AnswerForwarding(desk, transactions, parties, switchboard, inquiries);
    }

    @Produces
    @Dependent
    public DisclosureFanOut disclosures(NetworkRecordRepository entries, RecordDisclosureRepository disclosures, Switchboard switchboard,
            ParallelWork parallel) {
        return new DisclosureFanOut(new DisclosureFanOut.Registers(parties, codes, entries, disclosures, nonces), transactions,
                switchboard, envelopes, parallel, clock);
    }
}

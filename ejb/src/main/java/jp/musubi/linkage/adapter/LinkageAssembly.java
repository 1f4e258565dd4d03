package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.ResidentCodes;
import jp.musubi.disclosure.boundary.ProvisionRecords;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.legalbasis.boundary.LegalDecisions;
import jp.musubi.linkage.domain.AnswerPace;
import jp.musubi.linkage.domain.AutomaticAnswerFlagRepository;
import jp.musubi.linkage.domain.AutomaticAnswerFlags;
import jp.musubi.linkage.domain.CodeAcquisition;
import jp.musubi.linkage.domain.CodeRepository;
import jp.musubi.linkage.domain.FileContents;
import jp.musubi.linkage.domain.HubGateway;
import jp.musubi.linkage.domain.InquiryDesk;
import jp.musubi.linkage.domain.InquiryDispatch;
import jp.musubi.linkage.domain.InquiryRepository;
import jp.musubi.linkage.domain.JlisGateway;
import jp.musubi.linkage.domain.LateAnswering;
import jp.musubi.linkage.domain.Layouts;
import jp.musubi.linkage.domain.LinkageTransactions;
import jp.musubi.linkage.domain.OpenFiles;
import jp.musubi.linkage.domain.Parties;
import jp.musubi.linkage.domain.PartyMail;
import jp.musubi.linkage.domain.ProvisionDesk;
import jp.musubi.linkage.domain.ProvisionRepository;
import jp.musubi.linkage.domain.RegisteredUses;
import jp.musubi.linkage.domain.ReplicaFileRepository;
import jp.musubi.linkage.domain.ReplicaLoading;
import jp.musubi.linkage.domain.ReplicaRepository;
import jp.musubi.linkage.domain.ReplicaStore;
import jp.musubi.linkage.domain.ResultReading;
import jp.musubi.linkage.domain.Sealer;

/** Puts the room's domain services together; they themselves know no container. */
@ApplicationScoped
class LinkageAssembly {

    /** One for the node. */
    private final AnswerPace pace = new AnswerPace();
    private final OpenFiles openFiles = new OpenFiles();

    @Inject
    private Clock clock;
    @Inject
    private Envelopes envelopes;
    @Inject
    private SealingKeys keys;
    @Inject
    private Validator validator;
    @Inject
    private LinkageTransactions transactions;
    @Inject
    private LinkageSettings settings;
    @Inject
    private Layouts layouts;
    @Inject
    private RegisteredUses uses;
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private ProvisionRepository provisions;
    @Inject
    private ReplicaRepository replicas;
    @Inject
    private ReplicaFileRepository files;
    @Inject
    private CodeRepository codes;
    @Inject
    private AutomaticAnswerFlagRepository flags;
    @Inject
    private AddresseeTranslations translations;
    @Inject
    private ResidentCodes residents;
    @Inject
    private LegalDecisions law;
    @Inject
    private ProvisionRecords records;

    @Produces
    @Dependent
    Sealer sealer() {
        return new Sealer(keys);
    }

    @Produces
    @Dependent
    Parties parties() {
        return new Parties(settings.hub(), settings.portal());
    }

    @Produces
    @Dependent
    PartyMail mail() {
        return new PartyMail(settings.hub(), envelopes, validator);
    }

    @Produces
    @Dependent
    InquiryDesk inquiryDesk() {
        return new InquiryDesk(inquiries, codes, new InquiryDesk.Rights(law, uses), translations, records, pace, clock);
    }

    @Produces
    @Dependent
    InquiryDispatch inquiryDispatch(HubGateway hub) {
        return new InquiryDispatch(new InquiryDispatch.Books(inquiries, codes, records, pace),
                new InquiryDispatch.Keys(envelopes, sealer()), hub, transactions, clock);
    }

    @Produces
    @Dependent
    CodeAcquisition codeAcquisition(HubGateway hub, JlisGateway jlis) {
        return new CodeAcquisition(new CodeAcquisition.Books(codes, inquiries, inquiryDesk(), residents), hub, jlis,
                transactions, clock);
    }

    @Produces
    @Dependent
    ProvisionDesk provisionDesk() {
        return new ProvisionDesk(new ProvisionDesk.Books(provisions, replicas, codes, flags),
                new ProvisionDesk.Neighbours(translations, law, records), envelopes, sealer(), clock);
    }

    @Produces
    @Dependent
    LateAnswering lateAnswering(HubGateway hub) {
        return new LateAnswering(provisions, hub, sealer(), transactions, clock);
    }

    @Produces
    @Dependent
    ReplicaStore replicaStore() {
        return new ReplicaStore(replicas, codes, new ReplicaStore.Rules(layouts, uses), translations, sealer(), clock);
    }

    @Produces
    @Dependent
    FileContents fileContents() {
        return new FileContents(files, sealer(), openFiles);
    }

    @Produces
    @Dependent
    ReplicaLoading replicaLoading() {
        return new ReplicaLoading(files, replicaStore(), fileContents(), validator, transactions, clock);
    }

    @Produces
    @Dependent
    AutomaticAnswerFlags automaticAnswerFlags() {
        return new AutomaticAnswerFlags(flags, clock);
    }

    @Produces
    @Dependent
    ResultReading resultReading() {
        return new ResultReading(envelopes, sealer(), layouts);
    }
}

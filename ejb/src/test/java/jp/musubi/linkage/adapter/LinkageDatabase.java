package jp.musubi.linkage.adapter;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.linkage.domain.AnswerPace;
import jp.musubi.linkage.domain.CodeAcquisition;
import jp.musubi.linkage.domain.FileContents;
import jp.musubi.linkage.domain.HubAnswer;
import jp.musubi.linkage.domain.HubGateway;
import jp.musubi.linkage.domain.InquiryDesk;
import jp.musubi.linkage.domain.InquiryDispatch;
import jp.musubi.linkage.domain.InquiryRepository;
import jp.musubi.linkage.domain.JlisGateway;
import jp.musubi.linkage.domain.LateAnswer;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.LinkageTransactions;
import jp.musubi.linkage.domain.OpenFiles;
import jp.musubi.linkage.domain.OutgoingInquiry;
import jp.musubi.linkage.domain.ProvisionAnswer;
import jp.musubi.linkage.domain.ProvisionDesk;
import jp.musubi.linkage.domain.ProvisionRequest;
import jp.musubi.linkage.domain.ReplicaLoading;
import jp.musubi.linkage.domain.ReplicaRepository;
import jp.musubi.linkage.domain.ReplicaStore;
import jp.musubi.linkage.domain.SignedInquiry;

/** The room's services over a real database, with the transactions of a node and the least hub that the contract allows. */
final class LinkageDatabase implements LinkageTransactions, HubGateway, JlisGateway {

    final LinkageFixture world = new LinkageFixture();
    final TestDatabase db;
    boolean dieBeforeCommit;
    Outcome outcome = Outcome.ACQUIRED;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Map<String, String> resolved = new ConcurrentHashMap<>();
    final EntityManager entities = (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(current.get(), arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    final JpaInquiries inquiries = new JpaInquiries(entities);
    final JpaCodes codes = new JpaCodes(entities);
    final JpaReplicas replicas = new JpaReplicas(entities);
    final List<Integer> partsRead = new CopyOnWriteArrayList<>();
    final JpaReplicaFiles files = new JpaReplicaFiles(entities) {
        @Override
        public Optional<byte[]> part(UUID file, int position) {
            partsRead.add(position);
            return super.part(file, position);
        }
    };
    final JpaProvisions provisions = new JpaProvisions(entities);
    final JpaAutomaticAnswerFlags flags = new JpaAutomaticAnswerFlags(entities);
    final JpaServedInstitutions institutions = new JpaServedInstitutions(entities);
    final StoredLayouts layouts = new StoredLayouts(entities, world.clock);
    final StoredRegisteredUses uses = new StoredRegisteredUses(entities, world.clock);

    final InquiryDesk inquiryDesk = new InquiryDesk(inquiries, codes, new InquiryDesk.Rights(world.law, uses), world.addressees,
            world.records, new AnswerPace(), world.clock);
    final InquiryDispatch dispatch = new InquiryDispatch(
            new InquiryDispatch.Books(inquiries, codes, world.records, new AnswerPace()),
            new InquiryDispatch.Keys(world.envelopes, world.sealer), this, this, world.clock);
    final ProvisionDesk provisionDesk = new ProvisionDesk(new ProvisionDesk.Books(provisions, replicas, codes, flags),
            new ProvisionDesk.Neighbours(world.addressees, world.law, world.records), world.envelopes, world.sealer, world.clock);
    final CodeAcquisition acquisition = acquisition(inquiries);
    final ReplicaStore store = store(replicas);
    final FileContents contents = new FileContents(files, world.sealer, new OpenFiles());
    final ReplicaLoading loading = new ReplicaLoading(files, store, contents, LinkageFixture.VALIDATOR, this, world.clock);

    /** With what the systems of the demo's towns are registered for. */
    LinkageDatabase(TestDatabase db) {
        this.db = db.migrate("linkage");
    }

    ReplicaStore store(ReplicaRepository kept) {
        return new ReplicaStore(kept, codes, new ReplicaStore.Rules(layouts, uses), world.addressees, world.sealer, world.clock);
    }

    CodeAcquisition acquisition(InquiryRepository released) {
        return new CodeAcquisition(new CodeAcquisition.Books(codes, released, inquiryDesk, world.residents), this, this, this,
                world.clock);
    }

    @Override
    public <T> T run(String institution, Supplier<T> work) {
        return db.inTransaction(mine -> {
            current.set(mine);
            try {
                db.actAs(mine, institution);
                T answer = work.get();
                if (dieBeforeCommit) {
                    mine.flush();
                    throw new IllegalStateException("the node dies");
                }
                return answer;
            } finally {
                current.remove();
            }
        });
    }

    long count(String institution, String table) {
        return run(institution, () -> ((Number) current.get().createNativeQuery("select count(*) from linkage." + table
                + " where institution = :institution").setParameter("institution", institution)
                .getSingleResult()).longValue());
    }

    List<?> column(String institution, String select) {
        return run(institution, () -> current.get().createNativeQuery(select).getResultList());
    }

    @Override
    public HubAnswer inquire(OutgoingInquiry inquiry) {
        requireNoTransaction();
        var question = inquiry.question();
        String req = world.envelopes.sign(inquiry.institution(), SignedInquiry.TYPE, Json.toObject(SignedInquiry.of(inquiry)));
        ProvisionRequest request = new ProvisionRequest(inquiry.managementNumber(), code(question.provider()), inquiry.institution(),
                question.task(), question.procedure(), question.information(), null, "basis", req);
        ProvisionAnswer answer = run(question.provider(), () -> provisionDesk.answer(question.provider(), request,
                SignedInquiry.open(world.envelopes, question.provider(), request)));
        return new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.valueOf(answer.outcome().name()), answer.reason(),
                answer.content(), answer.providedAt(), null);
    }

    private String code(String institution) {
        return run(institution, () -> codes.codeOf(institution, LinkageFixture.TARO_THERE)).orElse("f".repeat(32));
    }

    @Override
    public void answerLate(LateAnswer answer) {
        requireNoTransaction();
    }

    @Override
    public List<String> issueAcquisitionNumbers(String institution, String messageId, int count) {
        requireNoTransaction();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add("%032x".formatted(messageId.hashCode() * 1_000L + i & 0xFFFFFFFFFFL));
        }
        return numbers;
    }

    @Override
    public void resolve(String institution, String messageId, Map<String, String> residentCodes) {
        requireNoTransaction();
        resolved.putAll(residentCodes);
    }

    @Override
    public List<CollectedCode> collectCodes(String institution, String messageId, List<String> numbers) {
        requireNoTransaction();
        return numbers.stream().map(number -> new CollectedCode(number,
                outcome == Outcome.ACQUIRED ? code(institution, resolved.get(number)) : null, outcome)).toList();
    }

    private static String code(String institution, String residentCode) {
        return "%032x".formatted(Long.parseLong(residentCode) + Long.parseLong(institution.substring(5, 11)));
    }

    private void requireNoTransaction() {
        if (current.get() != null) {
            throw new IllegalStateException("a wire call inside a transaction");
        }
    }
}

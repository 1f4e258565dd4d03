package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.IncomingInquiries;
import jp.musubi.linkage.boundary.IncomingInquiryRow;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.ProvisionRequest;
import jp.musubi.linkage.domain.SignedInquiry;

class IncomingInquiriesDoorTest {

    private static final Caller CLERK = new Caller(Caller.Kind.STAFF, LinkageFixture.ENISHI, "tanaka", LinkageFixture.TAX_OFFICE);
    private static final Caller CLERK_OF_ANOTHER_OFFICE = new Caller(Caller.Kind.STAFF, LinkageFixture.ENISHI, "sato", "2020");

    private final List<Collection<IntegratedAddresseeNumber>> translated = new ArrayList<>();
    private final List<ReadEntry> reads = new ArrayList<>();
    private boolean networkUser = true;
    private final AddresseeTranslations translations = new AddresseeTranslations() {
        @Override
        public Map<IntegratedAddresseeNumber, AddresseeNumber> addresseeNumbers(Collection<IntegratedAddresseeNumber> numbers) {
            translated.add(numbers);
            return new HashMap<>(Map.of(new IntegratedAddresseeNumber(LinkageFixture.TARO_THERE), new AddresseeNumber(LinkageFixture.TARO)));
        }
    };

    @OnBothDatabases
    void lists_what_waits_with_one_translation_and_a_look_for_each(TestDatabase db) {
        LinkageDatabase node = nodeWithProtectedPerson(db);
        arrive(node, number(1));
        arrive(node, number(2));

        List<IncomingInquiryRow> held = as(CLERK, node, IncomingInquiries::held);

        assertThat(held).extracting(IncomingInquiryRow::addresseeNumber).containsExactly(LinkageFixture.TARO, LinkageFixture.TARO);
        assertThat(translated).hasSize(1);
        assertThat(reads).extracting(ReadEntry::correlation).containsExactlyInAnyOrder(number(1), number(2));
    }

    @OnBothDatabases
    void shows_another_office_nothing_and_lets_it_decide_nothing(TestDatabase db) {
        LinkageDatabase node = nodeWithProtectedPerson(db);
        arrive(node, number(1));
        DecideProvision command = new DecideProvision(number(1), DecideProvision.Decision.REFUSE, 0, "not ours");

        assertThat(as(CLERK_OF_ANOTHER_OFFICE, node, IncomingInquiries::held)).isEmpty();
        assertNotFound(node, door -> door.show(number(1)));
        assertNotFound(node, door -> {
            door.decide(command);
            return null;
        });

        assertThat(reads).isEmpty();
        assertThat(as(CLERK, node, door -> door.show(number(1))).state()).isEqualTo(InquiryState.WAITING_MANUAL);
    }

    @OnBothDatabases
    void lets_the_office_that_answers_decide(TestDatabase db) {
        LinkageDatabase node = nodeWithProtectedPerson(db);
        arrive(node, number(1));
        int seen = as(CLERK, node, IncomingInquiries::held).get(0).version();

        as(CLERK, node, door -> {
            door.decide(new DecideProvision(number(1), DecideProvision.Decision.REFUSE, seen, "asked the person"));
            return null;
        });

        assertThat(as(CLERK, node, door -> door.show(number(1))).state()).isEqualTo(InquiryState.REFUSED_BY_PROVIDER);
    }

    @OnBothDatabases
    void lets_a_contractors_clerk_release_nothing(TestDatabase db) {
        LinkageDatabase node = nodeWithProtectedPerson(db);
        arrive(node, number(1));
        networkUser = false;

        assertThatThrownBy(() -> as(CLERK, node, door -> {
            door.decide(new DecideProvision(number(1), DecideProvision.Decision.PERMIT, 0, "looks right"));
            return null;
        })).isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.NETWORK_FOR_OWN_STAFF));

        assertThat(as(CLERK, node, door -> door.show(number(1))).state()).isEqualTo(InquiryState.WAITING_MANUAL);
    }

    private void assertNotFound(LinkageDatabase node, Function<IncomingInquiries, Object> use) {
        assertThatThrownBy(() -> as(CLERK_OF_ANOTHER_OFFICE, node, use)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.PROVISION_NOT_FOUND));
    }

    private static LinkageDatabase nodeWithProtectedPerson(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        node.world.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        node.world.residents.known.put(LinkageFixture.TARO_THERE, "12345678903");
        node.run(LinkageFixture.ENISHI, () -> node.codes.wantAll(LinkageFixture.ENISHI, List.of(LinkageFixture.TARO_THERE),
                node.world.clock.instant()));
        node.acquisition.advance(LinkageFixture.ENISHI);
        return node;
    }

    private <T> T as(Caller clerk, LinkageDatabase node, Function<IncomingInquiries, T> use) {
        CurrentCaller callers = new CurrentCaller();
        callers.enter(clerk, role -> networkUser && role.equals(Roles.NETWORK_USER));
        DisclosureLog log = new ListedReads(reads);
        try {
            return node.run(LinkageFixture.ENISHI, () -> use.apply(new IncomingInquiries(node.provisions, node.provisionDesk,
                    node.institutions, translations, log, callers, node.world.clock)));
        } finally {
            callers.leave();
        }
    }

    private static void arrive(LinkageDatabase node, String number) {
        var question = LinkageFixture.QUESTION;
        String code = node.run(LinkageFixture.ENISHI,
                () -> node.codes.codeOf(LinkageFixture.ENISHI, LinkageFixture.TARO_THERE).orElseThrow());
        ProvisionRequest request = new ProvisionRequest(number, code, LinkageFixture.MUSUBI, question.task(),
                question.procedure(), question.information(), LocalDate.of(2026, 11, 21), "basis", "req");
        SignedInquiry inquiry = new SignedInquiry(number, LinkageFixture.MUSUBI, LinkageFixture.ENISHI, question.task(),
                question.procedure(), question.information(), new SignedInquiry.Conditions("0", "0", null, null), false,
                node.world.clock.instant());
        node.run(LinkageFixture.ENISHI, () -> node.provisionDesk.answer(LinkageFixture.ENISHI, request, inquiry));
    }

    private static String number(int serial) {
        return LinkageFixture.MUSUBI + "-20261121100000-00000" + serial + "-01";
    }
}

package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.FiredEvents;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.boundary.GetInquiryResult;
import jp.musubi.linkage.boundary.GetInquiryStatus;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.linkage.boundary.InquiryAccepted;
import jp.musubi.linkage.boundary.InquiryFilter;
import jp.musubi.linkage.boundary.InquiryResult;
import jp.musubi.linkage.boundary.InquiryRow;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.linkage.boundary.RegisterInquiry;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.OutgoingInquiry;
import jp.musubi.linkage.domain.ResultReading;

class InquiriesDoorTest {

    private static final Caller CHILD = new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "musubi-child", "");
    private static final Caller OTHER_SYSTEM = new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "musubi-tax", "");
    private static final Caller OTHER_TOWN = new Caller(Caller.Kind.SYSTEM, LinkageFixture.ENISHI, "musubi-child", "");
    private static final Caller CLERK = new Caller(Caller.Kind.STAFF, LinkageFixture.MUSUBI, "suzuki", "1010");
    private static final Caller TAX_CLERK = new Caller(Caller.Kind.STAFF, LinkageFixture.MUSUBI, "sato", "1020");
    private static final Caller CONTRACTOR = new Caller(Caller.Kind.STAFF, LinkageFixture.MUSUBI, "itaku", "1010");

    private final List<ReadEntry> reads = new ArrayList<>();
    private final FiredEvents<OutgoingInquiry> accepted = new FiredEvents<>();

    @OnBothDatabases
    void answers_a_repeat_with_the_stored_number_and_sends_once(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);

        InquiryAccepted first = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO)));
        InquiryAccepted second = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO)));

        assertThat(second).isEqualTo(first);
        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isEqualTo(1);
        assertThat(accepted.fired).hasSize(1);
    }

    @OnBothDatabases
    void refuses_what_is_wrong_and_keeps_nothing(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO)));

        assertCode(KernelError.MESSAGE_ID_REUSED, () -> as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.NOBODY))));
        assertCode(AddresseeError.ADDRESSEE_NUMBER_CHECK_DIGIT,
                () -> as(node, CHILD, door -> door.register(inquiry("m-2", "123456789012345"))));
        assertCode(LinkageError.PROVIDER_IS_REQUESTER, () -> as(node, CHILD,
                door -> door.register(inquiry("m-3", LinkageFixture.TARO, LinkageFixture.MUSUBI, null, null))));
        assertCode(LinkageError.CONDITION_NOT_OFFERED, () -> as(node, CHILD, door -> door.register(inquiry("m-4", LinkageFixture.TARO,
                LinkageFixture.ENISHI, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)))));
        assertCode(LinkageError.DEPARTMENT_NOT_CALLERS,
                () -> as(node, TAX_CLERK, door -> door.register(inquiry("m-5", LinkageFixture.TARO))));
        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isEqualTo(1);
    }

    @OnBothDatabases
    void commits_a_business_refusal_as_a_state(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);

        String number = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.NOBODY))).managementNumber();

        var status = as(node, CHILD, door -> door.status(new GetInquiryStatus(origin("m-2"), number)));
        assertThat(status.state()).isEqualTo(InquiryState.NOT_POSSIBLE);
        assertThat(status.reasonText()).contains("宛名番号を確認");
    }

    @OnBothDatabases
    void shows_an_inquiry_to_its_own_system_and_office_only(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        String number = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO))).managementNumber();

        for (Caller stranger : List.of(OTHER_SYSTEM, OTHER_TOWN)) {
            assertCode(LinkageError.INQUIRY_NOT_FOUND, () -> as(node, stranger, door -> door.status(new GetInquiryStatus(origin("m-2", stranger.id()), number))));
        }
        List<InquiryRow> othersList = as(node, TAX_CLERK, door -> door.ofMyOffice(InquiryFilter.newest()));
        assertThat(othersList).isEmpty();
        assertThat(as(node, CLERK, door -> door.look(new GetInquiryStatus(origin("m-2"), number))).managementNumber()).isEqualTo(number);
    }

    @OnBothDatabases
    void leaves_an_entry_for_every_look(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        String number = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO))).managementNumber();
        InquiryResult early = as(node, CHILD, door -> door.result(new GetInquiryResult(origin("m-2"), number)));
        assertThat(early.dataSets()).isEmpty();
        assertThat(reads).as("nothing was read yet").isEmpty();
        provide(node);

        as(node, CHILD, door -> door.result(new GetInquiryResult(origin("m-3"), number)));
        as(node, CLERK, door -> door.result(new GetInquiryResult(origin("m-4"), number)));
        as(node, CLERK, door -> door.ofMyOffice(InquiryFilter.newest()));
        as(node, CLERK, door -> door.look(new GetInquiryStatus(origin("m-5"), number)));

        assertThat(reads).extracting(ReadEntry::kind).containsExactly(ReadKind.HANDED_OVER, ReadKind.SHOWN, ReadKind.SHOWN, ReadKind.SHOWN);
        assertThat(reads).extracting(ReadEntry::subject).containsOnly(LinkageFixture.TARO_HERE);
        assertThat(reads.get(0).items()).containsExactly("ZE0002", "ZE0003");
    }

    @OnBothDatabases
    void leaves_an_entry_when_it_tells_that_there_is_nothing_to_hand_over(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        String number = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO))).managementNumber();
        accepted.fired.forEach(node.dispatch::send);

        InquiryResult told = as(node, CHILD, door -> door.result(new GetInquiryResult(origin("m-2"), number)));
        as(node, CLERK, door -> door.look(new GetInquiryStatus(origin("m-3"), number)));

        assertThat(told.state()).isEqualTo(InquiryState.REFUSED_BY_PROVIDER);
        assertThat(reads).extracting(ReadEntry::kind).containsExactly(ReadKind.HANDED_OVER, ReadKind.SHOWN);
        assertThat(reads).extracting(ReadEntry::ground).as("what was handed over, and what became of it").containsExactly("inquiry-result", "inquiry-outcome");
        assertThat(reads).extracting(ReadEntry::items).containsExactly(List.of(LinkageFixture.TAX), List.of("inquiry"));
        assertThat(reads).extracting(ReadEntry::correlation).containsOnly(number);
    }

    @OnBothDatabases
    void leaves_no_entry_for_nobody(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        String number = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.NOBODY))).managementNumber();

        as(node, CHILD, door -> door.result(new GetInquiryResult(origin("m-2"), number)));

        assertThat(reads).isEmpty();
    }

    @OnBothDatabases
    void ties_each_look_at_a_list_to_its_exchange(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        String first = as(node, CHILD, door -> door.register(inquiry("m-1", LinkageFixture.TARO))).managementNumber();
        String second = as(node, CHILD, door -> door.register(inquiry("m-2", LinkageFixture.TARO))).managementNumber();

        as(node, CLERK, door -> door.ofMyOffice(InquiryFilter.newest()));

        assertThat(reads).extracting(ReadEntry::correlation).containsExactlyInAnyOrder(first, second);
    }

    @OnBothDatabases
    void lets_the_institutions_own_clerk_inquire_and_no_contractors(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);

        assertCode(LinkageError.NETWORK_FOR_OWN_STAFF, () -> as(node, CONTRACTOR, door -> door.register(inquiry("m-1", LinkageFixture.TARO))));
        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isZero();
        assertThat(as(node, CLERK, door -> door.register(inquiry("m-2", LinkageFixture.TARO))).managementNumber()).isNotEmpty();
    }

    @OnBothDatabases
    void lets_a_clerk_ask_for_his_own_offices_tasks_only(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        MessageOrigin tax = new MessageOrigin("m-1", "IF_SKI_10111_R01", MessageMode.PRODUCTION, "musubi-staff", "musubi", TAX_CLERK.department(), TAX_CLERK.id());

        assertCode(LinkageError.TASK_NOT_OFFICES, () -> as(node, TAX_CLERK, door -> door.register(inquiry(tax, LinkageFixture.TARO, LinkageFixture.ENISHI, null, null))));

        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isZero();
    }

    @OnBothDatabases
    void keeps_no_inquiry_of_an_office_that_there_is_not(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        MessageOrigin nowhere = new MessageOrigin("m-1", "IF_SKI_10111_R01", MessageMode.PRODUCTION, "musubi-child", "musubi", LinkageFixture.NO_OFFICE, "suzuki");

        assertCode(LinkageError.DEPARTMENT_UNKNOWN, () -> as(node, CHILD, door -> door.register(inquiry(nowhere, LinkageFixture.TARO, LinkageFixture.ENISHI, null, null))));

        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isZero();
    }

    @OnBothDatabases
    void a_system_asks_only_for_the_office_and_the_task_that_it_is_registered_for(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        MessageOrigin otherOffice = new MessageOrigin("m-1", "IF_SKI_10111_R01", MessageMode.PRODUCTION, "musubi-child", "musubi", "1020", "suzuki");
        RegisterInquiry otherTask = new RegisterInquiry(origin("m-2"), LinkageFixture.TARO, "JM01000000044000", "JT01010000000074",
                LinkageFixture.ENISHI, LinkageFixture.TAX, false, "0", "0", null, null);

        assertCode(LinkageError.TASK_NOT_SYSTEMS, () -> as(node, CHILD, door -> door.register(inquiry(otherOffice, LinkageFixture.TARO, LinkageFixture.ENISHI, null, null))));
        assertCode(LinkageError.TASK_NOT_SYSTEMS, () -> as(node, CHILD, door -> door.register(otherTask)));
        assertCode(LinkageError.TASK_NOT_SYSTEMS, () -> as(node, OTHER_SYSTEM,
                door -> door.register(inquiry(origin("m-3", OTHER_SYSTEM.id()), LinkageFixture.TARO, LinkageFixture.ENISHI, null, null))));

        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isZero();
    }

    @OnBothDatabases
    void takes_no_message_of_a_system_in_anothers_name(TestDatabase db) {
        LinkageDatabase node = knownPerson(db);
        MessageOrigin anothers = origin("m-1", OTHER_SYSTEM.id());

        assertCode(LinkageError.SOURCE_NOT_CALLER, () -> as(node, CHILD, door -> door.register(inquiry(anothers, LinkageFixture.TARO, LinkageFixture.ENISHI, null, null))));
        assertCode(LinkageError.SOURCE_NOT_CALLER, () -> as(node, CHILD, door -> door.status(new GetInquiryStatus(anothers, "number"))));
        assertCode(LinkageError.SOURCE_NOT_CALLER, () -> as(node, CHILD, door -> door.result(new GetInquiryResult(anothers, "number"))));

        assertThat(node.count(LinkageFixture.MUSUBI, "inquiry")).isZero();
    }

    private void provide(LinkageDatabase node) {
        node.world.addressees.known.put(LinkageFixture.TARO, LinkageFixture.TARO_THERE);
        node.world.residents.known.put(LinkageFixture.TARO_THERE, "12345678903");
        node.run(LinkageFixture.ENISHI, () -> node.store.take(
                new jp.musubi.linkage.domain.ReplicaStore.Delivery(LinkageFixture.ENISHI, "enishi-tax", null, false),
                List.of(new jp.musubi.linkage.domain.PositionedRow(1,
                        LinkageFixture.row(1, LinkageFixture.TARO, "2026", LocalDate.of(2026, 6, 1), null)))));
        node.acquisition.advance(LinkageFixture.ENISHI);
        accepted.fired.forEach(node.dispatch::send);
    }

    private static LinkageDatabase knownPerson(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        node.run(LinkageFixture.MUSUBI, () -> node.codes.want(LinkageFixture.MUSUBI, List.of(LinkageFixture.TARO_HERE), 0, node.world.clock.instant()));
        node.acquisition.advance(LinkageFixture.MUSUBI);
        return node;
    }

    private <T> T as(LinkageDatabase node, Caller caller, Function<Inquiries, T> act) {
        CurrentCaller callers = new CurrentCaller();
        callers.enter(caller, role -> !caller.equals(CONTRACTOR) && role.equals(Roles.NETWORK_USER));
        try {
            return node.run(caller.institution(), () -> act.apply(door(node, callers)));
        } finally {
            callers.leave();
        }
    }

    private Inquiries door(LinkageDatabase node, CurrentCaller callers) {
        DisclosureLog log = new ListedReads(reads);
        return new Inquiries(node.inquiryDesk, node.inquiries, new ResultReading(node.world.envelopes, node.world.sealer, node.layouts),
                node.institutions, new MessageLedger(node.entities, callers, node.world.clock), log, callers, accepted, node.world.clock);
    }

    private static RegisterInquiry inquiry(String messageId, String addressee) {
        return inquiry(messageId, addressee, LinkageFixture.ENISHI, null, null);
    }

    private static RegisterInquiry inquiry(String messageId, String addressee, String provider, LocalDate from, LocalDate to) {
        return inquiry(origin(messageId), addressee, provider, from, to);
    }

    private static RegisterInquiry inquiry(MessageOrigin origin, String addressee, String provider, LocalDate from, LocalDate to) {
        return new RegisterInquiry(origin, addressee, LinkageFixture.CHILD_ALLOWANCE, "JT01010000000074", provider, LinkageFixture.TAX,
                false, "0", "0", from, to);
    }

    private static MessageOrigin origin(String messageId) {
        return origin(messageId, CHILD.id());
    }

    private static MessageOrigin origin(String messageId, String system) {
        return new MessageOrigin(messageId, "IF_SKI_10111_R01", MessageMode.PRODUCTION, system, "musubi", "1010", "suzuki");
    }

    private static void assertCode(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(code));
    }
}

package jp.musubi.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.PersonHistories;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.InstitutionBinding;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.boundary.GetInquiryStatus;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.InquiryStatus;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.linkage.boundary.ReasonCode;
import jp.musubi.linkage.boundary.RegisterInquiry;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The doors behind the container's own security, transactions and exceptions. The database is the embedded one, which
 * cannot keep an unbound transaction from rows: {@code ZoneRolesIT} shows that on PostgreSQL.
 */
@ExtendWith(ArquillianExtension.class)
class DoorsIT {

    private static final Set<String> ROLES = Set.of(Roles.SYSTEM, Roles.STAFF, Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.RESIDENT, Roles.PARTY, Roles.JOB);
    private static final int DOORS = 30;
    private static final int METHODS = 65;
    private static final int CONNECTIONS = 30;
    private static final AddresseeNumber NOBODYS = AddresseeNumber.ofSerial(1).orElseThrow();

    @Inject
    private EntityManager entities;

    @Inject
    private InstitutionBinding institutions;

    @Inject
    private Undoing undoing;

    @Inject
    private ForgetfulDoor forgetful;

    @Inject
    private CrowdedDoor crowded;

    @Deployment
    static EnterpriseArchive archive() {
        return TestArchive.create();
    }

    @Test
    void every_door_is_shut_for_who_has_no_role() throws Exception {
        List<Door> doors = Door.all();

        assertThat(doors.stream().map(door -> door.method().getDeclaringClass()).distinct()).hasSizeGreaterThanOrEqualTo(DOORS);
        assertThat(doors).hasSizeGreaterThanOrEqualTo(METHODS);
        assertThat(doors.stream().filter(Door::isOpenToAll).map(Door::toString))
                .containsExactlyInAnyOrder("CallingSystems.identify", "CallingParties.identify", "SignIns.start", "SignIns.verify", "SignIns.signOutAt",
                        "StaffSignIn.enter", "StaffSignIn.open", "StaffSignIn.complete", "StaffStays.present", "PasskeySignIn.start", "PasskeySignIn.enter",
                        "CardChallenges.startLogin", "CardChallenges.proveLogin", "CardSignIns.enter", "CardSignIns.enterDirectly", "CardSignIns.consent", "CardSignIns.agree", "DocumentChecks.check", "ResidentStays.begin", "ResidentStays.goesOn",
                        "ResidentStays.end");
        assertThat(doors.stream().filter(door -> !door.isOpenToAll()).filter(door -> !(door.call() instanceof EJBAccessException)))
                .isEmpty();
    }

    @Test
    void every_door_lets_in_exactly_the_roles_it_names() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Door door : Door.all().stream().filter(each -> !each.isOpenToAll()).toList()) {
            for (String role : ROLES) {
                boolean in = Callers.inRole(role, () -> !(door.call() instanceof EJBAccessException));
                if (in != door.roles().contains(role)) {
                    wrong.add(door + (in ? " lets in " : " keeps out ") + role);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_refusal_arrives_as_itself_and_its_audit_record_outlives_the_rollback() throws Exception {
        String unknown = Callers.MUSUBI + "-20261121000000-000001-01";

        Throwable refusal = Callers.asSystemOf(Callers.MUSUBI, () -> caught(() -> status(unknown)));

        assertThat(refusal).isExactlyInstanceOf(BusinessException.class).hasMessageContaining("LNK-");
        assertThat(count("select count(*) from kernel.audit_event where event = 'linkage.inquiry.status' and code = '"
                + ((BusinessException) refusal).code() + "'")).isPositive();
    }

    /** The pool of {@code 20-datasources.cli}, and its wait: half a minute before anybody is told that there is no connection. */
    @Test
    void as_many_are_refused_at_once_as_there_are_connections_and_nobody_waits_for_a_second_one() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CONNECTIONS);
        CyclicBarrier allInside = new CyclicBarrier(CONNECTIONS);
        try {
            List<Future<Throwable>> refusals = Stream.generate(() -> crowd.submit(() -> Callers.asSystemOf(Callers.MUSUBI, () -> refusal(allInside))))
                    .limit(CONNECTIONS).toList();
            for (Future<Throwable> refusal : refusals) {
                assertThat(refusal.get(25, TimeUnit.SECONDS)).isExactlyInstanceOf(BusinessException.class);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(count("select count(*) from kernel.audit_event where event = '" + CrowdedDoor.EVENT + "'")).isEqualTo(CONNECTIONS);
    }

    @Test
    void a_refused_inquiry_is_a_committed_outcome() throws Exception {
        String number = Callers.asSystemOf(Callers.MUSUBI, DoorsIT::registerAboutNobody);

        InquiryStatus status = Callers.asSystemOf(Callers.MUSUBI, () -> status(number));
        assertThat(status.state()).isEqualTo(InquiryState.NOT_POSSIBLE);
        assertThat(status.reasonCode()).isEqualTo(ReasonCode.UNKNOWN_PERSON);
    }

    @Test
    void a_business_exception_takes_back_what_its_transaction_wrote() throws Exception {
        List<String> numbers = new ArrayList<>();

        Throwable refusal = Callers.asSystemOf(Callers.MUSUBI, () -> caught(() -> undoing.thenRefuse(() -> numbers.add(registerAboutNobody()))));

        assertThat(refusal).isExactlyInstanceOf(BusinessException.class);
        assertThat(numbers).hasSize(1);
        assertThat(Callers.asSystemOf(Callers.MUSUBI, () -> caught(() -> status(numbers.get(0))))).isInstanceOf(BusinessException.class);
        assertThat(count("select count(*) from linkage.inquiry where management_number = '" + numbers.get(0) + "'")).isZero();
    }

    @Test
    void the_callers_institution_is_bound_to_the_transaction_by_the_door() throws Exception {
        for (String town : List.of(Callers.MUSUBI, Callers.ENISHI)) {
            String bound = Callers.asSystemOf(town, () -> undoing.inOneTransaction(() -> {
                Door.of(AddresseeTranslations.class).integrated(NOBODYS);
                return institutions.institution();
            }));
            assertThat(bound).isEqualTo(town);
        }
    }

    @Test
    void who_acts_for_no_institution_is_refused_where_one_is_needed() throws Exception {
        Throwable refusal = Callers.inRole(Roles.JOB,
                () -> caught(() -> Door.of(AddresseeTranslations.class).integrated(NOBODYS)));

        assertThat(refusal).isExactlyInstanceOf(BusinessException.class).hasMessageContaining("KRN-0004");
    }

    @Test
    void a_clerk_states_a_task_of_his_own_office_at_every_door() throws Exception {
        LookPurpose taxes = new LookPurpose("JM01000000024000", LookGround.values()[0]);
        LookPurpose allowance = new LookPurpose("JM01000000081000", LookGround.values()[0]);
        HistoryDays today = new HistoryDays(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27));
        UUID nobody = UUID.randomUUID();

        Throwable refusal = Callers.inRole(Roles.STAFF, () -> caught(() -> Door.of(PersonHistories.class).history(nobody, today, taxes)));
        Throwable notFound = Callers.inRole(Roles.STAFF, () -> caught(() -> Door.of(PersonHistories.class).history(nobody, today, allowance)));

        assertThat(refusal).isExactlyInstanceOf(BusinessException.class).hasMessageContaining("KRN-0010");
        assertThat(notFound).isExactlyInstanceOf(BusinessException.class).hasMessageContaining("ADR-");
        assertThat(count("select count(*) from kernel.audit_event where event = 'addressee.person.history' and code = 'KRN-0010'")).isPositive();
    }

    @Test
    void another_towns_inquiry_is_not_found() throws Exception {
        String number = Callers.asSystemOf(Callers.MUSUBI, DoorsIT::registerAboutNobody);

        assertThat(Callers.asSystemOf(Callers.ENISHI, () -> caught(() -> status(number)))).isExactlyInstanceOf(BusinessException.class);
    }

    /** {@code docs/adr/0019}: the watch is on in this server. */
    @Test
    void a_door_that_shows_a_person_without_an_entry_fails_its_transaction() {
        forgetful.take(Callers.MUSUBI);

        assertThat(forgetful.count()).isEqualTo(1);
        assertThatThrownBy(forgetful::show).rootCause()
                .hasMessageContaining("linkage.automatic_answer_flag was shown by " + ForgetfulDoor.class.getName() + ".show")
                .hasMessageContaining("without an entry in disclosure.entry");
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private static String registerAboutNobody() {
        return Door.of(Inquiries.class).register(new RegisterInquiry(origin("IF_SKI_10111_R01"), NOBODYS.value(), "JM01000000081000",
                "JT00000000000001", Callers.ENISHI, "TM00000000000001", false, "0", "0", null, null)).managementNumber();
    }

    private Throwable refusal(CyclicBarrier allInside) {
        try {
            crowded.refuse(allInside);
            return null;
        } catch (Exception refusal) {
            return refusal;
        }
    }

    private static InquiryStatus status(String number) {
        return Door.of(Inquiries.class).status(new GetInquiryStatus(origin("IF_SKI_10712_R01"), number));
    }

    private static MessageOrigin origin(String type) {
        return new MessageOrigin(UUID.randomUUID().toString(), type, MessageMode.PRODUCTION, "musubi-child", "musubi", "1010", "user");
    }

    private static Throwable caught(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException refusal) {
            return refusal;
        }
    }
}

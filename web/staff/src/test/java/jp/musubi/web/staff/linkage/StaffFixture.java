package jp.musubi.web.staff.linkage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeSummaries;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.legalbasis.boundary.InstitutionName;
import jp.musubi.legalbasis.boundary.LegalNames;
import jp.musubi.legalbasis.boundary.PermittedInquiry;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.GetInquiryResult;
import jp.musubi.linkage.boundary.GetInquiryStatus;
import jp.musubi.linkage.boundary.IncomingInquiries;
import jp.musubi.linkage.boundary.IncomingInquiry;
import jp.musubi.linkage.boundary.IncomingInquiryRow;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.linkage.boundary.InquiryAccepted;
import jp.musubi.linkage.boundary.InquiryFilter;
import jp.musubi.linkage.boundary.InquiryResult;
import jp.musubi.linkage.boundary.InquiryRow;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.InquiryStatus;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReasonCode;
import jp.musubi.linkage.boundary.RegisterInquiry;
import jp.musubi.web.ui.form.MessageList;
import jp.musubi.web.ui.page.SignedInPerson;

/** A clerk of 結市's child-allowance office and doors that remember what they were asked. */
final class StaffFixture {

    static final String MUSUBI = "0220199201101700";
    static final String ENISHI = "0220199301801700";
    static final String MINISTER = "1419900000002200";
    static final String KNOWN = AddresseeNumber.ofSerial(1).orElseThrow().value();
    static final String UNKNOWN = AddresseeNumber.ofSerial(2).orElseThrow().value();
    static final String NUMBER = MUSUBI + "-20261121193045-000001-01";
    static final Instant NOW = Instant.parse("2026-11-21T10:30:45Z");

    final List<RegisterInquiry> registered = new ArrayList<>();
    final List<InquiryFilter> filters = new ArrayList<>();
    final List<GetInquiryResult> opened = new ArrayList<>();
    final List<String> refusedFields = new ArrayList<>();
    final List<DecideProvision> decisions = new ArrayList<>();
    int looks;
    boolean taken;
    ReasonCode heldReason = ReasonCode.PROTECTED_PERSON;
    InquiryState heldState = InquiryState.WAITING_MANUAL;
    IncomingInquiry.Decided decided;
    InquiryState state = InquiryState.PROVIDED;
    List<InquiryRow> rows = List.of();

    final Inquiries inquiries = new Inquiries() {
        @Override
        public InquiryAccepted register(RegisterInquiry command) {
            registered.add(command);
            return new InquiryAccepted(NUMBER, NOW, 100);
        }

        @Override
        public InquiryStatus look(GetInquiryStatus query) {
            return new InquiryStatus(query.managementNumber(), state, null, null, NOW, NOW, NOW, null);
        }

        @Override
        public InquiryResult result(GetInquiryResult query) {
            opened.add(query);
            return new InquiryResult(query.managementNumber(), state, null, null, NOW, NOW, NOW, KNOWN, ENISHI, "TM00000000000002", List.of());
        }

        @Override
        public List<InquiryRow> ofMyOffice(InquiryFilter filter) {
            filters.add(filter);
            return rows;
        }
    };

    final IncomingInquiries incoming = new IncomingInquiries() {
        @Override
        public IncomingInquiry show(String managementNumber) {
            looks++;
            return new IncomingInquiry(new IncomingInquiryRow(managementNumber, MUSUBI, "JM01000000081000", "JT01010000000074",
                    "TM00000000000002", KNOWN, heldReason, "", NOW, Duration.ZERO, 3), "根拠", heldState, decided);
        }

        @Override
        public void decide(DecideProvision command) {
            if (taken) {
                throw new BusinessException(LinkageError.PROVISION_ALREADY_DECIDED);
            }
            decisions.add(command);
        }
    };

    final LegalNames names = new LegalNames() {
        @Override
        public List<PermittedInquiry> permittedInquiries(String requester, String department, LocalDate on) {
            return offered && department.equals("1010") ? List.of(permitted("JT01010000000074", "MUNICIPALITY", "TM00000000000002"),
                    permitted("JT01010000000001", "MINISTER", "TM00000000000089")) : List.of();
        }

        @Override
        public List<InstitutionName> providers(String provider, LocalDate on) {
            return "MINISTER".equals(provider) ? List.of(new InstitutionName(MINISTER, "大臣"))
                    : List.of(new InstitutionName(MUSUBI, "結市"), new InstitutionName(ENISHI, "縁町"));
        }
    };

    boolean networkUser = true;
    boolean offered = true;
    final SignedInPerson person = new SignedInPerson() {
        @Override
        public Optional<Caller> caller() {
            return Optional.of(new Caller(Caller.Kind.STAFF, MUSUBI, "clerk1", "1010"));
        }

        @Override
        public boolean isNetworkUser() {
            return networkUser;
        }
    };

    final AddresseeSummaries addressees = new AddresseeSummaries() {
        @Override
        public Optional<AddresseeSummary> find(AddresseeNumber number) {
            return number.value().equals(KNOWN) ? Optional.of(new AddresseeSummary(number, null, "試験　花子", "シケン　ハナコ",
                    BirthDate.on(LocalDate.of(1990, 1, 1)), null, null, null, false, StayAbroad.NONE)) : Optional.empty();
        }
    };

    final MessageList messages = new MessageList() {
        @Override
        public void refuse(String field, String text) {
            refusedFields.add(field);
        }
    };

    /** Of one request. */
    InquiryChoices choices() {
        return new InquiryChoices(names, person, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static PermittedInquiry permitted(String procedure, String provider, String information) {
        return new PermittedInquiry("JM01000000081000", "事務", procedure, "手続", provider, "機関", information, "情報", "根拠");
    }
}

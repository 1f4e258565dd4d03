package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.musubi.identity.domain.AdministrationDesk;
import jp.musubi.identity.domain.AuthorizationServer;
import jp.musubi.identity.domain.CallingSystemRepository;
import jp.musubi.identity.domain.ClientProof;
import jp.musubi.identity.domain.ClientSecrets;
import jp.musubi.identity.domain.EmergencyDesk;
import jp.musubi.identity.domain.EmergencyUses;
import jp.musubi.identity.domain.EmployerDuties;
import jp.musubi.identity.domain.EnrolmentDesk;
import jp.musubi.identity.domain.IdTokens;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.OwnRecordStore;
import jp.musubi.identity.domain.Passwords;
import jp.musubi.identity.domain.SignInGate;
import jp.musubi.identity.domain.SignInLimits;
import jp.musubi.identity.domain.SignInProviders;
import jp.musubi.identity.domain.SigningKeys;
import jp.musubi.identity.domain.StaffAccounts;
import jp.musubi.identity.domain.StaffChanges;
import jp.musubi.identity.domain.StaffDesk;
import jp.musubi.identity.domain.StaffRegister;
import jp.musubi.identity.domain.StaffSecrets;
import jp.musubi.identity.domain.StayDesk;
import jp.musubi.identity.domain.SystemDirectory;
import jp.musubi.identity.domain.TokenDesk;
import jp.musubi.identity.domain.TokenStore;
import jp.musubi.identity.domain.UsedSignIns;
import jp.musubi.identity.domain.mail.MailCourier;
import jp.musubi.identity.domain.mail.MailDesk;
import jp.musubi.identity.domain.mail.MailStore;
import jp.musubi.identity.domain.mail.MailWire;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.crypto.SealingKeys;

/** Puts the room's domain services together; they themselves know no container. */
@ApplicationScoped
class IdentityAssembly {

    /** OWASP Password Storage Cheat Sheet: 19 MiB and two passes (docs/adr/0032). */
    private static final String PASSWORD_COST = "m=19456,t=2,p=1";

    @Produces
    @Dependent
    IdTokens idTokens(SigningKeys keys) {
        return new IdTokens(keys);
    }

    /** One for the node: it remembers the registrations. */
    @Produces
    @ApplicationScoped
    SystemDirectory systemDirectory(CallingSystemRepository systems, Clock clock) {
        return new SystemDirectory(systems, clock);
    }

    @Produces
    @Dependent
    ClientSecrets clientSecrets(SealingKeys keys) {
        return new ClientSecrets(keys);
    }

    @Produces
    @Dependent
    TokenDesk tokenDesk(TokenStore store, ClientSecrets secrets, UsedSignIns used, AuthorizationServer server, Clock clock) {
        return new TokenDesk(store, new ClientProof(store, secrets, used, server), server, clock);
    }

    @Produces
    @Dependent
    StaffSecrets staffSecrets(SealingKeys keys) {
        return new StaffSecrets(keys);
    }

    /** One for the node: it bounds the memory of all computations together. */
    @Produces
    @ApplicationScoped
    Passwords passwords(NodeConfiguration configuration) {
        return Passwords.costing(configuration.find("musubi.signin.argon2id").orElse(PASSWORD_COST), Runtime.getRuntime().availableProcessors());
    }

    @Produces
    @Dependent
    StaffDesk staffDesk(SignInGate gate, StaffAccounts accounts, Passwords passwords, StaffSecrets secrets, EmployerDuties duties, Clock clock) {
        return new StaffDesk(gate, accounts, passwords, secrets, duties, clock);
    }

    /** One for the node: it remembers for two seconds who is welcome. */
    @Produces
    @ApplicationScoped
    StayDesk stayDesk(StaffAccounts accounts, EmployerDuties duties, EmergencyUses emergencies, Clock clock) {
        return new StayDesk(accounts, duties, emergencies, clock);
    }

    @Produces
    @Dependent
    EnrolmentDesk enrolmentDesk(SignInGate gate, StaffAccounts accounts, Passwords passwords, StaffSecrets secrets, Clock clock) {
        return new EnrolmentDesk(gate, accounts, passwords, secrets, clock);
    }

    @Produces
    @Dependent
    SignInGate signInGate(SignInProviders providers, SignInLimits limits, StaffAccounts accounts, StaffSecrets secrets) {
        return new SignInGate(providers, limits, accounts, secrets);
    }

    @Produces
    @Dependent
    EmergencyDesk emergencyDesk(StaffAccounts accounts, EmergencyUses uses, Clock clock) {
        return new EmergencyDesk(accounts, uses, clock);
    }

    @Produces
    @Dependent
    AdministrationDesk administrationDesk(StaffAccounts accounts, StaffChanges changes, StaffSecrets secrets, Clock clock) {
        return new AdministrationDesk(accounts, changes, secrets, clock);
    }

    @Produces
    @Dependent
    StaffRegister staffRegister(StaffAccounts accounts, StaffSecrets secrets, Clock clock) {
        return new StaffRegister(accounts, secrets, clock);
    }

    @Produces
    @Dependent
    OwnRecordDesk ownRecordDesk(OwnRecordStore store, Clock clock) {
        return new OwnRecordDesk(store, clock);
    }

    @Produces
    @Dependent
    MailDesk mailDesk(MailStore store, SealingKeys keys, MailWire wire, Clock clock) {
        return new MailDesk(store, keys, wire, clock);
    }

    @Produces
    @Dependent
    MailCourier mailCourier(MailStore store, MailDesk desk, MailWire wire, Clock clock) {
        return new MailCourier(store, desk, wire, clock);
    }
}

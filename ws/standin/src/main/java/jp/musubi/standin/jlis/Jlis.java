package jp.musubi.standin.jlis;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.sql.DataSource;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.store.Transactions;
import jp.musubi.standin.wire.PartyEnvelopes;
import jp.musubi.standin.wire.Refused;
import jp.musubi.standin.wire.StandinSettings;

/** J-LIS of the demo: knows the whole population from the start. */
@Singleton
@Startup
@DependsOn("StandinDatabase")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jlis {

    @Resource(lookup = "java:jboss/datasources/StandinDS")
    private DataSource source;

    @EJB
    private Transactions transactions;

    private AcquisitionDesk desk;

    @PostConstruct
    void open() {
        Path home = StandinSettings.home();
        Path keyDirectory = home.resolve("keys");
        Clock clock = Clock.systemUTC();
        PersonKeys keys = PersonKeys.read(home.resolve("jlis/jlis.keyring"));
        PersonRegister register = new PersonRegister(source, keys, clock);
        PartyEnvelopes envelopes = new PartyEnvelopes(keyDirectory, AcquisitionDesk.PARTY, clock);
        desk = new AcquisitionDesk(envelopes, new RegisteredParties(home.resolve("registrations")), transactions, register, keys,
                new Hub(envelopes, keyDirectory, StandinSettings.hub()));
        fill(register, Population.in(home));
    }

    private void fill(PersonRegister register, Population population) {
        try {
            transactions.run(() -> {
                register.register(population.persons());
                return null;
            });
        } catch (Refused e) {
            throw new IllegalStateException("the population is not registered", e);
        }
    }

    /** One message in, its answer out. */
    public String acquire(String jws, X509Certificate caller) throws Refused {
        return desk.acquire(jws, caller);
    }
}

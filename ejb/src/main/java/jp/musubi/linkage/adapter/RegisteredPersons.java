package jp.musubi.linkage.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.ResidentCodesRegistered;
import jp.musubi.linkage.domain.CodeRepository;
import jp.musubi.linkage.domain.CodeRequest;
import jp.musubi.linkage.domain.ServedInstitutions;

/**
 * Queues whom the register has got to know: without a 符号 the network takes a town for a stranger to the person, and
 * 該当情報なし cannot be answered.
 */
@ApplicationScoped
class RegisteredPersons {

    private final CodeRepository codes;
    private final ServedInstitutions institutions;
    private final Clock clock;

    protected RegisteredPersons() {
        this(null, null, null);
    }

    @Inject
    RegisteredPersons(CodeRepository codes, ServedInstitutions institutions, Clock clock) {
        this.codes = codes;
        this.institutions = institutions;
        this.clock = clock;
    }

    void registered(@Observes ResidentCodesRegistered news) {
        institutions.note(news.institution());
        codes.want(news.institution(), news.persons().stream().map(IntegratedAddresseeNumber::value).toList(),
                CodeRequest.NOBODY_WAITS, clock.instant());
    }
}

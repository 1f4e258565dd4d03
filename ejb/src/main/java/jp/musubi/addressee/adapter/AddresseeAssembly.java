package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.musubi.addressee.domain.BusinessSystemRepository;
import jp.musubi.addressee.domain.DoubtsAside;
import jp.musubi.addressee.domain.DuePlans;
import jp.musubi.addressee.domain.ExactRepeat;
import jp.musubi.addressee.domain.HistoryReading;
import jp.musubi.addressee.domain.LinkComparison;
import jp.musubi.addressee.domain.LinkDoubts;
import jp.musubi.addressee.domain.LinkMoving;
import jp.musubi.addressee.domain.LinkReading;
import jp.musubi.addressee.domain.LinkReview;
import jp.musubi.addressee.domain.LinkReviewRepository;
import jp.musubi.addressee.domain.LinkedAddressee;
import jp.musubi.addressee.domain.MeasureDesk;
import jp.musubi.addressee.domain.MeasureRepository;
import jp.musubi.addressee.domain.NearbyTwins;
import jp.musubi.addressee.domain.NonResidentDesk;
import jp.musubi.addressee.domain.NonResidentReading;
import jp.musubi.addressee.domain.NonResidentRegister;
import jp.musubi.addressee.domain.NonResidentRepository;
import jp.musubi.addressee.domain.NonResidentSearchRepository;
import jp.musubi.addressee.domain.NumberAuthority;
import jp.musubi.addressee.domain.NumberHolders;
import jp.musubi.addressee.domain.NumberKeeper;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberResealings;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.NumberSuccession;
import jp.musubi.addressee.domain.NumberTranslator;
import jp.musubi.addressee.domain.NumberVault;
import jp.musubi.addressee.domain.NumberVaultLedger;
import jp.musubi.addressee.domain.NumberingRepository;
import jp.musubi.addressee.domain.PersonDesk;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.PersonSearchRepository;
import jp.musubi.addressee.domain.PersonsAlike;
import jp.musubi.addressee.domain.PlanFailures;
import jp.musubi.addressee.domain.PlannedMoveRepository;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationBooks;
import jp.musubi.addressee.domain.Reverification;
import jp.musubi.addressee.domain.ReverificationRepository;
import jp.musubi.addressee.domain.ReviewSeals;
import jp.musubi.addressee.domain.SummaryReading;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.addressee.domain.VaultGenerations;
import jp.musubi.addressee.domain.WaitingPlanRepository;
import jp.musubi.addressee.domain.corporation.CorporationReading;
import jp.musubi.addressee.domain.corporation.CorporationRegister;
import jp.musubi.addressee.domain.corporation.CorporationRepository;
import jp.musubi.addressee.domain.household.HouseholdReading;
import jp.musubi.addressee.domain.household.HouseholdRegister;
import jp.musubi.addressee.domain.household.HouseholdRepository;
import jp.musubi.kernel.crypto.SealingKeys;
import jp.musubi.kernel.crypto.VaultKeys;

/** Puts the room's domain services together; they themselves know no container. */
@ApplicationScoped
class AddresseeAssembly {

    @Produces
    @Dependent
    NumberSeals seals(SealingKeys keys, VaultKeys vaultKeys) {
        return new NumberSeals(keys, vaultKeys);
    }

    @Produces
    @Dependent
    NumberLooks numberLooks(NumberVault vault, NumberSeals seals, Clock clock) {
        return new NumberLooks(vault, seals, clock);
    }

    @Produces
    @Dependent
    NumberResealings numberResealings(NumberVault vault, NumberVaultLedger ledger, NumberSeals seals, VaultKeys keys, Clock clock) {
        return new NumberResealings(vault, ledger, seals, keys, clock);
    }

    @Produces
    @Dependent
    VaultGenerations vaultGenerations(VaultKeys keys, NumberVaultLedger ledger, Clock clock) {
        return new VaultGenerations(keys, ledger, clock);
    }

    @Produces
    @Dependent
    Registrar registrar(NumberingRepository numberings, PersonRepository persons, NumberVault vault, NumberSeals seals,
            LinkDoubts doubts, SystemDuties duties, PlannedMoveRepository plans, Clock clock) {
        return new Registrar(numberings, new RegistrationBooks(persons, vault, seals, duties, plans), persons,
                new NumberKeeper(vault, seals), new NumberLooks(vault, seals, clock), doubts, clock);
    }

    @Produces
    @Dependent
    LinkDoubts linkDoubts(LinkReviewRepository reviews, PersonRepository persons, SealingKeys keys, DoubtsAside aside) {
        return new LinkDoubts(reviews, new ReviewSeals(keys), aside, new NearbyTwins(persons));
    }

    @Produces
    @Dependent
    Reverification reverification(ReverificationRepository runs, LinkDoubts doubts, PersonRepository persons, Clock clock) {
        return new Reverification(runs, doubts, new PersonsAlike(persons), clock);
    }

    @Produces
    @Dependent
    DuePlans duePlans(NumberingRepository numberings, ReverificationRepository registers, PlannedMoveRepository plans, Registrar registrar, Clock clock) {
        return new DuePlans(numberings, registers, plans, registrar, clock);
    }

    @Produces
    @Dependent
    PlanFailures planFailures(NumberingRepository numberings, PlannedMoveRepository plans, WaitingPlanRepository waiting, Clock clock) {
        return new PlanFailures(numberings, plans, waiting, clock);
    }

    @Produces
    @Dependent
    LinkReview linkReview(NumberingRepository numberings, PersonRepository persons, LinkReviewRepository reviews, Registrar registrar,
            LinkComparison comparison, SealingKeys keys, Clock clock) {
        return new LinkReview(numberings, persons, reviews, new LinkMoving(persons, registrar), comparison, new ReviewSeals(keys), clock);
    }

    @Produces
    @Dependent
    LinkComparison linkComparison(PersonRepository persons, LinkReviewRepository reviews, SealingKeys keys, Clock clock) {
        return new LinkComparison(persons, reviews, new ReviewSeals(keys), clock);
    }

    @Produces
    @Dependent
    PersonDesk personDesk(PersonSearchRepository search, PersonRepository persons, PlannedMoveRepository plans, NumberVault vault, NumberSeals seals,
            Clock clock) {
        return new PersonDesk(search, persons, plans, new NumberHolders(vault, seals, new NumberLooks(vault, seals, clock)), clock);
    }

    @Produces
    @Dependent
    HistoryReading historyReading(PersonRepository persons, PlannedMoveRepository plans, Clock clock) {
        return new HistoryReading(persons, plans, new SummaryReading(persons, clock));
    }

    @Produces
    @Dependent
    NonResidentDesk nonResidentDesk(NumberingRepository numberings, NonResidentRepository records, PersonRepository persons, Registrar registrar,
            SystemDuties duties, Clock clock) {
        return new NonResidentDesk(numberings, records, persons, new LinkedAddressee(registrar), duties, clock);
    }

    @Produces
    @Dependent
    SystemDuties systemDuties(BusinessSystemRepository systems, Clock clock) {
        return new SystemDuties(systems, clock);
    }

    @Produces
    @Dependent
    NonResidentRegister nonResidentRegister(NumberingRepository numberings, NonResidentRepository records, PersonRepository persons, Registrar registrar,
            Clock clock) {
        return new NonResidentRegister(numberings, records, persons, new LinkedAddressee(registrar), clock);
    }

    @Produces
    @Dependent
    NonResidentReading nonResidentReading(NonResidentRepository records, NonResidentSearchRepository search, PersonRepository persons, Clock clock) {
        return new NonResidentReading(records, search, persons, clock);
    }

    @Produces
    @Dependent
    NumberTranslator numberTranslator(PersonRepository persons) {
        return new NumberTranslator(persons);
    }

    @Produces
    @Dependent
    LinkReading linkReading(PersonRepository persons) {
        return new LinkReading(persons);
    }

    @Produces
    @Dependent
    NumberSuccession numberSuccession(NumberingRepository numberings, PersonRepository persons, NumberVault vault, NumberSeals seals,
            NumberAuthority authority, Clock clock) {
        return new NumberSuccession(numberings, persons, vault, seals, authority, clock);
    }

    @Produces
    @Dependent
    NumberAuthority numberAuthority(PersonRepository persons, BusinessSystemRepository systems, SystemDuties duties) {
        return new NumberAuthority(persons, systems, duties);
    }

    @Produces
    @Dependent
    MeasureDesk measureDesk(MeasureRepository measures, PersonRepository persons, Clock clock) {
        return new MeasureDesk(measures, persons, clock);
    }

    @Produces
    @Dependent
    ExactRepeat exactRepeat(SealingKeys keys) {
        return new ExactRepeat(keys);
    }

    @Produces
    @Dependent
    HouseholdRegister householdRegister(HouseholdRepository households, PersonRepository persons, NumberingRepository numberings, Clock clock) {
        return new HouseholdRegister(households, persons, numberings, clock);
    }

    @Produces
    @Dependent
    HouseholdReading householdReading(HouseholdRepository households, PersonRepository persons, Clock clock) {
        return new HouseholdReading(households, persons, clock);
    }

    @Produces
    @Dependent
    CorporationRegister corporationRegister(CorporationRepository corporations, NumberingRepository numberings, SystemDuties duties, Clock clock) {
        return new CorporationRegister(corporations, numberings, duties, clock);
    }

    @Produces
    @Dependent
    CorporationReading corporationReading(CorporationRepository corporations, Clock clock) {
        return new CorporationReading(corporations, clock);
    }
}

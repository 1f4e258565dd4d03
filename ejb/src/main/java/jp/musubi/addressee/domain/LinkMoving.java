package jp.musubi.addressee.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.kernel.error.BusinessException;

/**
 * 紐付けの付け替えと解除. Records move between persons, numbers never do: a 個人番号 with its 住民票コード and 符号 stays with the
 * person whose it is, and records that were put there by mistake leave.
 */
public class LinkMoving {

    private static final Comparator<Addressee> SPEAKS_FIRST = Comparator
            .<Addressee, Boolean>comparing(addressee -> addressee.state() == RegistrationState.RESIDENT).thenComparing(Addressee::recordedAt)
            .thenComparing(addressee -> addressee.number().value());

    private final PersonRepository persons;
    private final Registrar registrar;

    public LinkMoving(PersonRepository persons, Registrar registrar) {
        this.persons = persons;
        this.registrar = registrar;
    }

    /** @param keeper the system that wanted to register the record */
    void register(RegistrationRow row, ManualLink link, String keeper, Recording recording) {
        registrar.link(recording, row, link, keeper);
    }

    /** @return the link that ended */
    FormerLink move(LinkProposal proposal, ManualLink link, Numbering numbering, Recording recording) {
        Addressee addressee = persons.addressee(recording.institution(), proposal.addresseeId())
                .filter(found -> !found.linkedAt().isAfter(proposal.proposedAt()))
                .orElseThrow(() -> new BusinessException(AddresseeError.LINK_OVERTAKEN));
        Person former = persons.personOf(addressee);
        FormerLink ended = FormerLink.ended(addressee, proposal, link, recording);
        Optional<Addressee> next = persons.addresseesOf(recording.institution(), former.id()).stream()
                .filter(other -> !other.id().equals(addressee.id())).max(SPEAKS_FIRST);
        Person person = proposal.kind() == LinkAct.UNLINK ? newPerson(link, numbering, recording) : known(link, recording);
        former.lose(addressee, next);
        addressee.linkBy(link, recording);
        speak(person, addressee, recording);
        keepProtection(former.id(), person.id(), recording);
        return ended;
    }

    private Person newPerson(ManualLink link, Numbering numbering, Recording recording) {
        Person person = Person.register(link.personId(), numbering.next(), link.addresseeId(), recording);
        persons.add(person);
        return person;
    }

    private Person known(ManualLink link, Recording recording) {
        return persons.persons(recording.institution(), List.of(link.personId())).stream().findFirst()
                .orElseThrow(() -> new BusinessException(AddresseeError.LINK_OVERTAKEN));
    }

    /** 統合宛名フラグ: the resident registry's record takes it, any other where nobody speaks yet. */
    private void speak(Person person, Addressee addressee, Recording recording) {
        Optional<SystemLink> registry = persons.links(recording.institution(), List.of(addressee.id())).stream()
                .filter(known -> known.system().isResidentRegistry()).findFirst();
        if (registry.isPresent() || person.representativeId() == null) {
            person.representBy(addressee);
            registry.ifPresent(person::representBy);
        }
    }

    /** Whose measure it was is not known before somebody asks: until then both are protected (支援措置). */
    private void keepProtection(UUID former, UUID person, Recording recording) {
        boolean already = persons.latestSupportMeasures(recording.institution(), List.of(person)).stream().anyMatch(SupportMeasure::isOpen);
        if (!already) {
            persons.latestSupportMeasures(recording.institution(), List.of(former)).stream().filter(SupportMeasure::isOpen).findFirst()
                    .ifPresent(measure -> persons.add(measure.alsoFor(person, recording)));
        }
    }
}

package jp.musubi.addressee.domain;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.kernel.error.BusinessException;

/**
 * 個人番号の変更を登録できる業務. A changed number is known to who keeps the person: the resident registry for a resident (番号法 7条2項),
 * 住登外者宛名番号管理 for others. Any other system's word for it would replace a number that it has no means to know.
 */
public class NumberAuthority {

    private final PersonRepository persons;
    private final BusinessSystemRepository systems;
    private final SystemDuties duties;

    public NumberAuthority(PersonRepository persons, BusinessSystemRepository systems, SystemDuties duties) {
        this.persons = persons;
        this.systems = systems;
        this.duties = duties;
    }

    /** @throws BusinessException NUMBER_CHANGE_OF_ANOTHER_SYSTEM with the tasks that may */
    void require(Addressee addressee, Recording recording) {
        Set<BusinessSystem> entitled = systems.changingNumbersOf(stateOf(addressee), recording.today());
        SystemDuties.Held held = duties.of(recording.institution(), recording.by());
        if (entitled.stream().noneMatch(held::cover)) {
            throw new BusinessException(AddresseeError.NUMBER_CHANGE_OF_ANOTHER_SYSTEM,
                    entitled.stream().map(BusinessSystem::businessId).sorted().collect(Collectors.joining(", ")));
        }
    }

    /** The number is the person's: a resident's is the registry's, by whichever of his records it is named. */
    private RegistrationState stateOf(Addressee addressee) {
        return persons.recordsOf(persons.personOf(addressee)).stream().map(Addressee::state)
                .reduce((speaker, other) -> other == RegistrationState.RESIDENT ? other : speaker).orElseThrow();
    }
}

package jp.musubi.addressee.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.kernel.error.BusinessException;

/**
 * What a row must not do to persons that are already known. A link is made only when nothing speaks against it; what is
 * refused here waits for a person's decision (the mis-links of 2023 came from links nobody had compared).
 */
enum RegistrationRule {
    ONE_ROW_PER_ADDRESSEE {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.repeated(), AddresseeError.ROW_REPEATED);
        }
    },
    NUMBER_IS_NO_CORPORATIONS {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.hasNumberOfACorporation(), AddresseeError.ADDRESSEE_NUMBER_OF_A_CORPORATION);
        }
    },
    SENDER_SPEAKS_FOR_ITS_OWN_TASKS {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.poses(), AddresseeError.BUSINESS_ID_OF_ANOTHER_SYSTEM);
        }
    },
    RESIDENT_CODE_COMES_FROM_THE_RESIDENT_REGISTRY {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.posesAsResidentRegistry(), AddresseeError.RESIDENT_CODE_OF_ANOTHER_SYSTEM);
        }
    },
    /** Any system may ask for a protection; one that ends it must know that the victim no longer wants it. */
    PROTECTION_IS_ENDED_BY_THE_RESIDENT_REGISTRY {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.endsProtectionOfTheResidentRegistry(), AddresseeError.PROTECTION_ENDED_BY_ANOTHER_SYSTEM);
        }
    },
    /** Its record speaks for the person: what another system knows otherwise would be shown to everybody as the register's. */
    RECORD_OF_THE_RESIDENT_REGISTRY_IS_CHANGED_BY_IT {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.changesRecordOfTheResidentRegistry(), AddresseeError.RECORD_OF_THE_RESIDENT_REGISTRY);
        }
    },
    /** Two systems that use one number for what each knows would overwrite each other, and neither would see it. */
    RECORD_IS_CHANGED_BY_WHO_KEEPS_IT {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.changesRecordOfAnotherTask(), AddresseeError.RECORD_OF_ANOTHER_TASK);
        }
    },
    CORRECTION_SAYS_THE_RIGHT_DAY {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.correctsWithoutDay(), AddresseeError.CORRECTION_WITHOUT_DATE);
        }
    },
    /** A move in is told within fourteen days after it, a death after it (住民基本台帳法22条, 23条, 戸籍法86条); only who leaves says so before (24条). */
    PLAN_IS_OF_A_MOVE_OUT {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.plansWhatCannotBePlanned(), AddresseeError.PLAN_OF_ANOTHER_KIND);
        }
    },
    PLAN_IS_NOT_FAR_AHEAD {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return situation.daysAheadPassed().map(days -> new BusinessException(AddresseeError.PLAN_TOO_FAR, days));
        }
    },
    PLAN_IS_OF_A_RESIDENT {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.plansForNoResident(), AddresseeError.PLAN_OF_NO_RESIDENT);
        }
    },
    /** On its day only the move is carried out: what else it said would be lost, or bring back what was replaced meanwhile. */
    PLAN_CHANGES_ONLY_WHERE {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.plansMoreThanTheMove(), AddresseeError.PLAN_CHANGES_MORE);
        }
    },
    CORRECTED_CHANGE_IS_KNOWN {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.correctsUnknownChange(), AddresseeError.CORRECTED_CHANGE_UNKNOWN);
        }
    },
    /** What is so now must always be said by somebody. */
    CORRECTION_SAYS_WHAT_IS_SO_INSTEAD {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.undoesThePresent(), AddresseeError.CORRECTION_PASSES_ANOTHER);
        }
    },
    INDIVIDUAL_NUMBER_BELONGS_TO_ONE_PERSON {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.heldByAnother(NumberKind.INDIVIDUAL_NUMBER),
                    AddresseeError.INDIVIDUAL_NUMBER_HELD_BY_ANOTHER);
        }
    },
    /** A changed 個人番号 is an event of its own with its own ground (番号法 7条2項). */
    PERSON_KEEPS_THE_INDIVIDUAL_NUMBER {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.replaces(NumberKind.INDIVIDUAL_NUMBER), AddresseeError.INDIVIDUAL_NUMBER_DIFFERS);
        }
    },
    /** Who lives here is told his number by the resident registry (番号法 7条1項); another system's slip would be his number for everybody. */
    FIRST_INDIVIDUAL_NUMBER_OF_A_RESIDENT_COMES_FROM_WHO_KEEPS_HIM {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.bringsFirstNumberOfAnothersResident(), AddresseeError.FIRST_NUMBER_OF_ANOTHER_SYSTEM);
        }
    },
    /** A message for another person comes under a wrong 宛名番号 with his number; whoever changed should be known before a number is. */
    FIRST_INDIVIDUAL_NUMBER_COMES_WITH_WHAT_IS_KNOWN {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.bringsFirstNumberBesideOtherItems(), AddresseeError.NUMBER_BESIDE_OTHER_ITEMS);
        }
    },
    RESIDENT_CODE_BELONGS_TO_ONE_PERSON {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.heldByAnother(NumberKind.RESIDENT_CODE), AddresseeError.RESIDENT_CODE_HELD_BY_ANOTHER);
        }
    },
    /** An old message that comes late must not undo the newer one. */
    RESIDENT_CODE_DOES_NOT_COME_BACK {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.bringsBack(NumberKind.RESIDENT_CODE), AddresseeError.RESIDENT_CODE_REPLACED);
        }
    },
    LINKED_PERSON_AGREES {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            Map<PersonItem, Manner> differences = situation.differencesOfNewLink();
            return differences.isEmpty() ? Optional.empty()
                    : Optional.of(new BusinessException(AddresseeError.LINKED_PERSON_DISAGREES, manners(differences)));
        }
    },
    /** Either changes in a life; both at once are another person's data under this number. */
    NAME_AND_BIRTH_DATE_DO_NOT_CHANGE_TOGETHER {
        @Override
        Optional<BusinessException> violation(Situation situation) {
            return when(situation.differencesOfUpdate().keySet().containsAll(Set.of(PersonItem.NAME, PersonItem.BIRTH_DATE)),
                    AddresseeError.NAME_AND_BIRTH_DATE_DIFFER);
        }
    };

    abstract Optional<BusinessException> violation(Situation situation);

    /** @throws BusinessException of the first rule that the row breaks */
    static void checkAll(Situation situation) {
        for (RegistrationRule rule : values()) {
            rule.violation(situation).ifPresent(violation -> {
                throw violation;
            });
        }
    }

    private static Optional<BusinessException> when(boolean broken, AddresseeError error) {
        return broken ? Optional.of(new BusinessException(error)) : Optional.empty();
    }

    /** For each item how it differs, and at the end whether the two look like one family. */
    static Object[] manners(Map<PersonItem, Manner> differences) {
        Object[] manners = new Object[PersonItem.values().length + 1];
        for (PersonItem item : PersonItem.values()) {
            manners[item.ordinal()] = differences.getOrDefault(item, Manner.NONE).ordinal();
        }
        manners[PersonItem.values().length] = areOneFamilys(differences) ? 1 : 0;
        return manners;
    }

    /** The most frequent mis-link of 2023: a form with the numbers of a family, and another member's was taken. */
    private static boolean areOneFamilys(Map<PersonItem, Manner> differences) {
        return differences.get(PersonItem.NAME) == Manner.SECOND_PART
                && differences.getOrDefault(PersonItem.BIRTH_DATE, Manner.NONE).isContradiction()
                && !differences.containsKey(PersonItem.ADDRESS);
    }
}

package jp.musubi.addressee.domain.household;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.musubi.addressee.boundary.household.HouseholdError;
import jp.musubi.addressee.boundary.household.HouseholdRegistration;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.kernel.error.BusinessException;

/** What has to be true of one composition by itself. */
final class CompositionRule {

    /** 明治改元の年; nobody's household is older, and a later one than the last year is a slip. */
    private static final int FIRST_YEAR = 1868;
    private static final int LAST_YEAR = 9999;

    private final HouseholdLaws laws;
    private final Map<UUID, LocalDate> deaths;

    /** @param deaths since when they have been dead, by record; of others nothing */
    CompositionRule(HouseholdLaws laws, Map<UUID, LocalDate> deaths) {
        this.laws = laws;
        this.deaths = Map.copyOf(deaths);
    }

    /**
     * @param place of the household in the message, from 1
     * @throws BusinessException KIND_UNKNOWN, PERIOD_INVALID
     */
    HouseholdKind kind(int place, HouseholdRegistration said) {
        LocalDate until = said.until() == null ? said.from() : said.until();
        if (until.isBefore(said.from()) || said.from().getYear() < FIRST_YEAR || until.getYear() > LAST_YEAR) {
            throw new BusinessException(HouseholdError.PERIOD_INVALID, place);
        }
        return laws.kind(said.kind(), said.from()).orElseThrow(() -> new BusinessException(HouseholdError.KIND_UNKNOWN, place));
    }

    /** @param records whom the members' numbers belong to, in the order of the members */
    void check(int place, HouseholdRegistration said, HouseholdKind kind, List<Addressee> records) {
        Set<UUID> persons = new HashSet<>();
        int heads = 0;
        for (int i = 0; i < records.size(); i++) {
            HouseholdRegistration.Member member = said.members().get(i);
            HouseholdRole role = kind.role(member.role()).orElseThrow(refusal(HouseholdError.ROLE_UNKNOWN, place, i + 1));
            heads += role.isHead() ? 1 : 0;
            require(heads <= 1, HouseholdError.SEVERAL_HEADS, place, i + 1);
            require(persons.add(records.get(i).personId()), HouseholdError.MEMBER_REPEATED, place, i + 1);
            checkRelationship(place, i + 1, said, kind.isHeaded() && !role.isHead());
            checkLife(place, i + 1, said, records.get(i));
        }
        if (kind.isHeaded() && heads == 0 && !records.isEmpty()) {
            throw new BusinessException(HouseholdError.HEAD_MISSING, place);
        }
    }

    private void checkRelationship(int place, int member, HouseholdRegistration said, boolean due) {
        List<String> words = said.members().get(member - 1).relationship();
        require(due || words == null, HouseholdError.RELATIONSHIP_NOT_DUE, place, member);
        require(!due || words != null, HouseholdError.RELATIONSHIP_MISSING, place, member);
        require(words == null || words.stream().allMatch(word -> laws.isUsed(word, said.from())), HouseholdError.RELATIONSHIP_UNKNOWN, place, member);
    }

    /** The day of death is the last that may still be. */
    private void checkLife(int place, int member, HouseholdRegistration said, Addressee record) {
        require(record.basicInformation().birthDate().earliest().filter(said.from()::isBefore).isEmpty(), HouseholdError.MEMBER_NOT_BORN, place, member);
        LocalDate death = deaths.get(record.id());
        boolean outlived = death != null && (said.until() == null || said.until().isAfter(death));
        require(!outlived, HouseholdError.MEMBER_DECEASED, place, member);
    }

    private static void require(boolean fine, HouseholdError otherwise, int place, int member) {
        if (!fine) {
            throw new BusinessException(otherwise, place, member);
        }
    }

    private static Supplier<BusinessException> refusal(HouseholdError error, int place, int member) {
        return () -> new BusinessException(error, place, member);
    }
}

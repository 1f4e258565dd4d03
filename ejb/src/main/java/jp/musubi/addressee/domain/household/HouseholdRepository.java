package jp.musubi.addressee.domain.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.domain.Addressee;

/** Households of one institution, and what the laws say of them. */
public interface HouseholdRepository {

    List<HouseholdKind> kinds();

    /** In the order in which they are listed. */
    List<RelationshipWord> relationshipWords();

    /** Kinds that the system registers on that day. */
    Set<String> kindsOf(String institution, String system, LocalDate on);

    List<Household> households(String institution, String kind, Collection<String> numbers);

    /** Households of those kinds in which any of the persons ever was, as far as anybody said so. */
    List<Household> householdsOf(String institution, Collection<String> kinds, Collection<UUID> personIds);

    List<HouseholdVersion> versions(String institution, Collection<UUID> householdIds);

    /** 宛名 records by their keys. */
    List<Addressee> records(String institution, Collection<UUID> addresseeIds);

    void add(Household household);

    void add(HouseholdVersion version);
}

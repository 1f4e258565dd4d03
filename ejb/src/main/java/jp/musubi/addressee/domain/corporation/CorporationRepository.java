package jp.musubi.addressee.domain.corporation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;

/** Corporations and branches of one institution. */
public interface CorporationRepository {

    List<Corporation> numbered(String institution, Collection<AddresseeNumber> numbers);

    List<Corporation> withCorporateNumbers(String institution, Collection<CorporateNumber> numbers);

    List<Corporation> withIds(String institution, Collection<UUID> ids);

    /** Those that were ever said to be branches of that corporation. */
    List<Corporation> everBranchesOf(String institution, AddresseeNumber head);

    List<CorporationVersion> versions(String institution, Collection<UUID> corporationIds);

    /**
     * Of whom anything that was ever recorded fits all words.
     *
     * @param words for each word the keys that it may stand for
     * @param most ids that are wanted
     */
    Set<UUID> containing(String institution, List<List<String>> words, int most);

    /** Those of the numbers that are a person's, resident or not. */
    Set<AddresseeNumber> ofPersons(String institution, Collection<AddresseeNumber> numbers);

    void add(Corporation corporation);

    void add(CorporationVersion version);
}

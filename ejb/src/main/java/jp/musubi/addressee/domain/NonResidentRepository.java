package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.RegistrationState;

/** 住登外者 of one institution, their versions and who uses them. */
public interface NonResidentRepository {

    /** Deleted records too. */
    Optional<NonResident> find(String institution, NonResidentNumber number);

    Optional<NonResident> find(String institution, UUID id);

    /** The 宛名 record with that number, whoever gave it. */
    Optional<Addressee> addressee(String institution, NonResidentNumber number);

    /** 住民状態 of the 宛名 record with that number, whoever gave it. */
    Optional<RegistrationState> stateOf(String institution, NonResidentNumber number);

    /** Whether a corporation or branch has the number. */
    boolean isCorporations(String institution, NonResidentNumber number);

    /** Whether somebody has the number: resident or not, or a corporation. */
    boolean isTaken(String institution, AddresseeNumber number);

    NonResidentVersion current(NonResident record);

    /** The newest version of each. */
    List<NonResidentVersion> current(Collection<NonResident> found);

    List<NonResidentVersion> versions(NonResident record);

    /** Who wrote the first version. */
    String registeredBy(NonResident record);

    List<NonResidentUse> uses(Collection<UUID> recordIds);

    /** Records that are neither deleted nor merged and whose newest version agrees in the folded four items. */
    List<NonResident> agreeing(String institution, NonResidentContent content);

    boolean isMergeTarget(String institution, NonResidentNumber number);

    /** Records that point to one of these main ones. */
    List<NonResident> mergedInto(String institution, Collection<NonResidentNumber> mains);

    /**
     * Records of which any version, old or new, fits, without those that another system has closed; at most so many, in the
     * order of their numbers.
     *
     * @param after only greater numbers
     */
    List<NonResident> search(String institution, Optional<String> system, NonResidentCriteria criteria, String after, int max);

    void add(NonResident record);

    void add(NonResidentVersion version);

    void add(NonResidentUse use);
}

package jp.musubi.identity.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.boundary.ReviewEmergency;

/** Roles taken in emergencies, what the law of the house says of them, and their reviews. */
public interface EmergencyUses {

    /** How long the role may be taken today (Asia/Tokyo); empty when it may not. */
    OptionalInt minutes(StaffAccount.Employer employer, String role);

    void add(EmergencyUse use);

    /** Of the account, not yet reviewed. */
    Optional<EmergencyUse> openOf(String account);

    /** Of the institution, not yet reviewed, the oldest first. */
    List<EmergencyUse> open(String institution);

    /** Locked until the end of the transaction. */
    Optional<EmergencyUse> take(String institution, UUID id);

    /** Keeps the review; the database refuses one by who took the role. */
    void keep(EmergencyUse use, ReviewEmergency review, String reviewer);

    /** Roles that the account has taken and whose time is not over. */
    Set<String> rolesOf(String account);
}

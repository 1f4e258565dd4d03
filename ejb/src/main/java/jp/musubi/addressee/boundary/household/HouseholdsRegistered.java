package jp.musubi.addressee.boundary.household;

import java.util.List;

/** Which 版 each household has now, in the order of the message. */
public record HouseholdsRegistered(List<Registered> households) {

    /** One household. */
    public record Registered(String kind, String householdNumber, int revision) {
    }

    public HouseholdsRegistered {
        households = List.copyOf(households);
    }

    /** What is registered is the revision after the one that the sender saw. */
    static HouseholdsRegistered of(RegisterHouseholds command) {
        return new HouseholdsRegistered(command.households().stream()
                .map(said -> new Registered(said.kind(), said.householdNumber(), said.revision() + 1)).toList());
    }
}

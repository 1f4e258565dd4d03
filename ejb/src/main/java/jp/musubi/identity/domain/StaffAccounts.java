package jp.musubi.identity.domain;

import java.util.List;
import java.util.Optional;
import jp.musubi.identity.boundary.StaffAccountState;

/** Accounts of the built-in realm. Each method is a transaction of its own unless one is under way. */
public interface StaffAccounts {

    Optional<StaffAccount> find(String name);

    /** Locked until the end of the transaction. */
    Optional<StaffAccount> take(String name);

    /** All of an institution with their last sign-in, by name. */
    List<StaffAccountState> ofInstitution(String institution);

    /** Of the institution, without its last sign-in; empty for who signed in at the town's own provider. */
    Optional<StaffAccountState> ofStaffId(String institution, String staffId);

    /** Whether an account anywhere has the name, or one of the institution the staff id. */
    boolean isTaken(String name, String institution, String staffId);

    void add(StaffAccount account);

    /**
     * Uses a step of the authenticator up, on whichever node first; the same attempt may come twice.
     *
     * @param hash the password's that was compared
     * @param attempt state of the form
     * @return false when the step or a later one was used by another attempt, or the account changed meanwhile
     */
    boolean useStep(String name, String hash, long step, String attempt);

    /** Replaces a hash that became too cheap, unless somebody else did. */
    void rehash(String name, String old, String fresh);

    /**
     * Ends an enrolment.
     *
     * @return false when the ticket was used meanwhile
     */
    boolean enrol(String name, String ticketHash, String passwordHash, long step);

    /** @param account empty when there is no such account: a stranger's word is not kept */
    void note(SignInTry outcome, String account);

    /** Drops limits that limit nobody any more. */
    void forgetOld();
}

package jp.musubi.identity.domain;

import java.util.Set;

/** What the law lets staff do today, by who employs them. */
public interface EmployerDuties {

    /** Roles that follow from the employer today (Asia/Tokyo); what is not listed is not allowed. */
    Set<String> of(StaffAccount.Employer employer);
}

grant usage on schema identity to ${runtime};
grant select, insert, update on identity.calling_system to ${runtime};
grant select, update on identity.calling_system_revision to ${runtime};
grant select, insert, delete on identity.used_sign_in to ${runtime};
grant select, insert, update on identity.oauth_client to ${runtime};
grant select, insert, update, delete on identity.access_token to ${runtime};

-- The portal notes that a sign-in is used; it need not read whose others are.
grant usage on schema identity to ${resident};
grant insert on identity.used_sign_in to ${resident};

-- A try that was noted stays noted.
grant select, insert, update on identity.staff_account to ${runtime};
grant select, insert on identity.staff_sign_in to ${runtime};
grant select, insert, update, delete on identity.staff_sign_in_limit to ${runtime};
grant select on identity.employer_duty to ${runtime};

-- A passkey that was registered keeps its key; it is used and removed.
grant select, insert, delete on identity.passkey to ${runtime};
grant update (sign_count, last_used_at) on identity.passkey to ${runtime};
grant select, insert, update, delete on identity.passkey_challenge to ${runtime};

-- What was proposed and decided stays as it was; only that a proposal waits no longer is noted on it.
grant select, insert on identity.staff_change to ${runtime};
grant update (open_for) on identity.staff_change to ${runtime};
grant select, insert on identity.staff_decision to ${runtime};
grant select, insert on identity.staff_grant to ${runtime};

-- A use that was noted stays as it was; only that it was reviewed is noted on it.
grant select on identity.emergency_rule to ${runtime};
grant select, insert on identity.emergency_use to ${runtime};
grant update (open_for, review_id) on identity.emergency_use to ${runtime};
grant select, insert on identity.emergency_review to ${runtime};

-- The portal's role checks cards and finds their owners; what is forgotten, other nodes forget.
grant select, insert, update, delete on identity.card_revocation to ${runtime};
grant select, insert, update, delete on identity.card_challenge to ${runtime};
grant select, insert, update on identity.card_revocation to ${resident};
grant select, insert, update on identity.card_challenge to ${resident};
-- Where the portal has a role of its own, no other role sees whose cards there are.
revoke all on identity.resident_card from ${runtime};
grant select, insert, delete on identity.resident_card to ${resident};

-- What residents did is the portal's alone, too. A noted act stays as it was until its time has passed.
revoke all on identity.resident_stay from ${runtime};
revoke all on identity.resident_act from ${runtime};
revoke all on identity.resident_consent from ${runtime};
grant select, insert, update, delete on identity.resident_stay to ${resident};
grant select, insert, delete on identity.resident_act to ${resident};
grant select, insert, delete on identity.resident_consent to ${resident};

-- Where residents are reached, and what is to be sent there.
revoke all on identity.resident_mailbox from ${runtime};
revoke all on identity.outgoing_mail from ${runtime};
grant select, insert, update, delete on identity.resident_mailbox to ${resident};
grant select, insert, update, delete on identity.outgoing_mail to ${resident};

-- Whoever breaks into the portal cannot list who signs in: a transaction sees the subject it names, and what is over and only waits to be deleted.
alter table identity.resident_stay enable row level security;
alter table identity.resident_stay force row level security;
create policy subject_isolation on identity.resident_stay
    using (subject = current_setting('musubi.subject', true) or ends_at < current_timestamp)
    with check (subject = current_setting('musubi.subject', true));
alter table identity.resident_act enable row level security;
alter table identity.resident_act force row level security;
create policy subject_isolation on identity.resident_act
    using (subject = current_setting('musubi.subject', true) or forget_at < current_timestamp)
    with check (subject = current_setting('musubi.subject', true));

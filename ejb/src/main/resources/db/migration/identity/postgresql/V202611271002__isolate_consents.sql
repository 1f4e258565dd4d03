alter table identity.resident_consent enable row level security;
alter table identity.resident_consent force row level security;
create policy subject_isolation on identity.resident_consent
    using (subject = current_setting('musubi.subject', true))
    with check (subject = current_setting('musubi.subject', true));
-- Who takes his consent back takes the links of his cards with it.
create policy owner_withdraws on identity.resident_card for delete using (subject = current_setting('musubi.subject', true));
create policy owner_sees on identity.resident_card for select using (subject = current_setting('musubi.subject', true));

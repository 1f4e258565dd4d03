alter table identity.resident_mailbox enable row level security;
alter table identity.resident_mailbox force row level security;
create policy subject_isolation on identity.resident_mailbox
    using (subject = current_setting('musubi.subject', true))
    with check (subject = current_setting('musubi.subject', true));

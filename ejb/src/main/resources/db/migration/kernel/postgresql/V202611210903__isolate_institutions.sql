alter table kernel.message_ledger enable row level security;
alter table kernel.message_ledger force row level security;
create policy institution_isolation on kernel.message_ledger
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

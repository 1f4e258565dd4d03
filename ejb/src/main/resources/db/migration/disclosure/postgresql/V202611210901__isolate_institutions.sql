alter table disclosure.entry enable row level security;
alter table disclosure.entry force row level security;
create policy institution_isolation on disclosure.entry
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

-- The sequencer must learn which institutions have entries that wait; the rows hold no more than that.
alter table disclosure.pending_entry enable row level security;
alter table disclosure.pending_entry force row level security;
create policy waiting_is_no_secret on disclosure.pending_entry for select using (true);
create policy institution_appends on disclosure.pending_entry for insert
    with check (institution = current_setting('musubi.institution', true));
create policy institution_chains on disclosure.pending_entry for delete
    using (institution = current_setting('musubi.institution', true));

alter table disclosure.chain_head enable row level security;
alter table disclosure.chain_head force row level security;
create policy institution_isolation on disclosure.chain_head
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

alter table disclosure.chain_link enable row level security;
alter table disclosure.chain_link force row level security;
create policy institution_isolation on disclosure.chain_link
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

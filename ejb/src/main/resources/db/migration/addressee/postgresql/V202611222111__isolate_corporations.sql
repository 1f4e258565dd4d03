alter table addressee.corporation enable row level security;
alter table addressee.corporation force row level security;
create policy institution_isolation on addressee.corporation
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.corporation_version enable row level security;
alter table addressee.corporation_version force row level security;
create policy institution_isolation on addressee.corporation_version
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

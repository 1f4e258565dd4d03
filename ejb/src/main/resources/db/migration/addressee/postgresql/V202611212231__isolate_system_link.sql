alter table addressee.system_link enable row level security;
alter table addressee.system_link force row level security;
create policy institution_isolation on addressee.system_link
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

alter table addressee.non_resident enable row level security;
alter table addressee.non_resident force row level security;
create policy institution_isolation on addressee.non_resident
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.non_resident_version enable row level security;
alter table addressee.non_resident_version force row level security;
create policy institution_isolation on addressee.non_resident_version
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.non_resident_use enable row level security;
alter table addressee.non_resident_use force row level security;
create policy institution_isolation on addressee.non_resident_use
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

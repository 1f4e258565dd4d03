alter table addressee.household_registrar enable row level security;
alter table addressee.household_registrar force row level security;
create policy institution_isolation on addressee.household_registrar
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.household enable row level security;
alter table addressee.household force row level security;
create policy institution_isolation on addressee.household
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.household_version enable row level security;
alter table addressee.household_version force row level security;
create policy institution_isolation on addressee.household_version
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.household_member enable row level security;
alter table addressee.household_member force row level security;
create policy institution_isolation on addressee.household_member
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

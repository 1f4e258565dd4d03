alter table addressee.business_system enable row level security;
alter table addressee.business_system force row level security;
create policy institution_isolation on addressee.business_system
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

alter table identity.emergency_review enable row level security;
alter table identity.emergency_review force row level security;
create policy institution_isolation on identity.emergency_review
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

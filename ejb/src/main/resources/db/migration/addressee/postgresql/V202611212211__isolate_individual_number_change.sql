alter table addressee.individual_number_change enable row level security;
alter table addressee.individual_number_change force row level security;
create policy institution_isolation on addressee.individual_number_change
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

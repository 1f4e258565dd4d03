alter table addressee.support_measure_decision enable row level security;
alter table addressee.support_measure_decision force row level security;
create policy institution_isolation on addressee.support_measure_decision
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.measure_department enable row level security;
alter table addressee.measure_department force row level security;
create policy institution_isolation on addressee.measure_department
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

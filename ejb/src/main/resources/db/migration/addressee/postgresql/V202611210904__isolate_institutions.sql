alter table addressee.numbering enable row level security;
alter table addressee.numbering force row level security;
create policy institution_isolation on addressee.numbering
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.person enable row level security;
alter table addressee.person force row level security;
create policy institution_isolation on addressee.person
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.addressee enable row level security;
alter table addressee.addressee force row level security;
create policy institution_isolation on addressee.addressee
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.addressee_version enable row level security;
alter table addressee.addressee_version force row level security;
create policy institution_isolation on addressee.addressee_version
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.individual_number enable row level security;
alter table addressee.individual_number force row level security;
create policy institution_isolation on addressee.individual_number
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.resident_code enable row level security;
alter table addressee.resident_code force row level security;
create policy institution_isolation on addressee.resident_code
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.support_measure enable row level security;
alter table addressee.support_measure force row level security;
create policy institution_isolation on addressee.support_measure
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

alter table addressee.link_reverification enable row level security;
alter table addressee.link_reverification force row level security;
create policy institution_isolation on addressee.link_reverification
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

alter table addressee.link_doubt enable row level security;
alter table addressee.link_doubt force row level security;
create policy institution_isolation on addressee.link_doubt
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.link_candidate enable row level security;
alter table addressee.link_candidate force row level security;
create policy institution_isolation on addressee.link_candidate
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.link_proposal enable row level security;
alter table addressee.link_proposal force row level security;
create policy institution_isolation on addressee.link_proposal
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.link_decision enable row level security;
alter table addressee.link_decision force row level security;
create policy institution_isolation on addressee.link_decision
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.manual_link enable row level security;
alter table addressee.manual_link force row level security;
create policy institution_isolation on addressee.manual_link
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table addressee.former_link enable row level security;
alter table addressee.former_link force row level security;
create policy institution_isolation on addressee.former_link
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

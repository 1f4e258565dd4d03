alter table addressee.planned_move_failure enable row level security;
alter table addressee.planned_move_failure force row level security;
create policy institution_isolation on addressee.planned_move_failure
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

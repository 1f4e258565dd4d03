alter table addressee.planned_move enable row level security;
alter table addressee.planned_move force row level security;
create policy institution_isolation on addressee.planned_move
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

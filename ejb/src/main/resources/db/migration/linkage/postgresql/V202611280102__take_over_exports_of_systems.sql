-- The owner, too, is bound by the policies: without lifting them no institution's row would be seen.
alter table linkage.record_export no force row level security;
-- Who has asked for an export up to now may do so on.
insert into linkage.system_export (institution, system, valid_from)
select institution, sender, cast(min(accepted_at) as date) from linkage.record_export group by institution, sender;
alter table linkage.record_export force row level security;
alter table linkage.system_export enable row level security;
alter table linkage.system_export force row level security;
create policy institution_isolation on linkage.system_export
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

-- The owner, too, is bound by the policies: without lifting them no institution's row would be seen.
alter table linkage.inquiry no force row level security;
alter table linkage.replica no force row level security;
alter table linkage.replica_file no force row level security;
-- What systems did up to now they may do on. A clerk's inquiry bears the clerk as sender and as user.
insert into linkage.system_task (institution, system, department, task, valid_from)
select institution, sender, department, task, cast(min(accepted_at) as date) from linkage.inquiry
where user_id is null or user_id <> sender group by institution, sender, department, task;
insert into linkage.system_information (institution, system, information, valid_from)
select known.institution, file.sender, known.information, cast(min(known.since) as date)
from (select institution, information, source_file, min(updated_at) as since from linkage.replica where source_file is not null
    group by institution, information, source_file) known join linkage.replica_file file on file.id = known.source_file
group by known.institution, file.sender, known.information;
-- Who sent a single record was not kept.
insert into linkage.system_information (institution, system, information, valid_from)
select institution, '*', information, cast(min(updated_at) as date) from linkage.replica where source_file is null group by institution, information;
alter table linkage.inquiry force row level security;
alter table linkage.replica force row level security;
alter table linkage.replica_file force row level security;
alter table linkage.system_information enable row level security;
alter table linkage.system_information force row level security;
create policy institution_isolation on linkage.system_information
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.system_task enable row level security;
alter table linkage.system_task force row level security;
create policy institution_isolation on linkage.system_task
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

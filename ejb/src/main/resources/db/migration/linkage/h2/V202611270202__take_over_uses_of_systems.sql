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

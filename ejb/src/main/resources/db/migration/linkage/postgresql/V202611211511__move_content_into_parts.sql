-- The owner, too, is bound by the policy: without lifting it no institution's file would be seen.
alter table linkage.replica_file no force row level security;
insert into linkage.replica_file_part (file_id, part_position, institution, content)
select id, 0, institution, content from linkage.replica_file where content is not null;
alter table linkage.replica_file force row level security;
alter table linkage.replica_file_part enable row level security;
alter table linkage.replica_file_part force row level security;
create policy institution_isolation on linkage.replica_file_part
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));

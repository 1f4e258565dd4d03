insert into linkage.replica_file_part (file_id, part_position, institution, content)
select id, 0, institution, content from linkage.replica_file where content is not null;

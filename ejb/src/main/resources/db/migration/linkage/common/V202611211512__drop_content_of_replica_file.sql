alter table linkage.replica_file drop column content;

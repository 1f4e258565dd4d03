alter table linkage.inquiry alter column user_id set data type varchar(64);

alter table linkage.replica add column registered_at timestamp(6) with time zone;
comment on column linkage.replica.registered_at is '最初の登録日時（この列ができる前の副本と、古い版のノードが登録した副本はなし）';

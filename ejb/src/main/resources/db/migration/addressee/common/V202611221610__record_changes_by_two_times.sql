-- Nothing is filled in: where no day was told, the day of recording counts, also for what was recorded before.
alter table addressee.addressee add column changed_on date;
alter table addressee.addressee add column change_ground varchar(30);
alter table addressee.addressee add column corrects_change_on date;
comment on column addressee.addressee.changed_on is '異動年月日（示されていないときは空）';
comment on column addressee.addressee.change_ground is '異動事由（示されていないときは空）';
comment on column addressee.addressee.corrects_change_on is '訂正した異動年月日（訂正でないときは空）';
alter table addressee.addressee_version add column changed_on date;
alter table addressee.addressee_version add column change_ground varchar(30);
alter table addressee.addressee_version add column corrects_change_on date;
alter table addressee.addressee_version add column belated boolean default false not null;
comment on column addressee.addressee_version.changed_on is '異動年月日（示されていないときは空）';
comment on column addressee.addressee_version.change_ground is '異動事由（示されていないときは空）';
comment on column addressee.addressee_version.corrects_change_on is '訂正した異動年月日（訂正でないときは空）';
comment on column addressee.addressee_version.belated is '後から届いた、今より前の期間の内容';

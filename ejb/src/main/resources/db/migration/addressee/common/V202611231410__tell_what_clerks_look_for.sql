alter table addressee.number_look add column stated_task varchar(16);
alter table addressee.number_look add column stated_ground varchar(40);
alter table addressee.number_look add constraint number_look_stated check ((stated_task is null) = (stated_ground is null));
comment on column addressee.number_look.stated_task is '職員が閲覧の目的として選んだ事務（職員によらない参照では空）';
comment on column addressee.number_look.stated_ground is '職員が選んだ閲覧の理由（職員によらない参照では空）';

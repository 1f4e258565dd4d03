alter table addressee.addressee alter column birth_date drop not null;
alter table addressee.addressee add column birth_date_unknown varchar(10);
alter table addressee.addressee add column birth_date_notation varchar(288);
alter table addressee.addressee add constraint addressee_birth_known_or_not
    check (birth_date is not null and birth_date_unknown is null and birth_date_notation is null
        or birth_date is null and birth_date_unknown is not null and birth_date_notation is not null);
comment on column addressee.addressee.birth_date is '生年月日（不詳なら空）';
comment on column addressee.addressee.birth_date_unknown is '不詳の生年月日（わからない部分は 0、不詳でなければ空）';
comment on column addressee.addressee.birth_date_notation is '生年月日不詳表記（不詳でなければ空）';
alter table addressee.addressee_version alter column birth_date drop not null;
alter table addressee.addressee_version add column birth_date_unknown varchar(10);
alter table addressee.addressee_version add column birth_date_notation varchar(288);
alter table addressee.addressee_version add constraint addressee_version_birth_known_or_not
    check (birth_date is not null and birth_date_unknown is null and birth_date_notation is null
        or birth_date is null and birth_date_unknown is not null and birth_date_notation is not null);
comment on column addressee.addressee_version.birth_date is '生年月日（不詳なら空）';
comment on column addressee.addressee_version.birth_date_unknown is '不詳の生年月日（わからない部分は 0、不詳でなければ空）';
comment on column addressee.addressee_version.birth_date_notation is '生年月日不詳表記（不詳でなければ空）';
create index addressee_birth_date_unknown on addressee.addressee (institution, birth_date_unknown);

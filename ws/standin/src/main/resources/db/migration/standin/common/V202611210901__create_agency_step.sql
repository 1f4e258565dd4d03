create table standin.agency_step (
    name varchar(120) not null primary key,
    finished_at timestamp(6) with time zone not null
);
comment on table standin.agency_step is '業務システムの初期登録で終わった手順';
comment on column standin.agency_step.name is '手順の名称';
comment on column standin.agency_step.finished_at is '終わった時刻';

create table addressee.number_look_task (
    task varchar(20) not null primary key,
    name varchar(100) not null,
    ground varchar(100) not null
);
comment on table addressee.number_look_task is '保管庫を参照する事務とその根拠（法令の表で、機関の行ではないため行レベルセキュリティの対象外）';
comment on column addressee.number_look_task.task is '事務の識別子';
comment on column addressee.number_look_task.name is '事務の名称';
comment on column addressee.number_look_task.ground is '根拠';
insert into addressee.number_look_task (task, name, ground) values
    ('CODE_ACQUISITION', '符号の取得（住民票コードを開く）', '番号法21条の2'),
    ('REGISTRATION', '付番・更新（鍵付きハッシュ値の照合だけ）', '番号法9条1項、共通機能標準仕様書 2.1 機能ID 0320002'),
    ('NUMBER_CHANGE', '個人番号の変更（鍵付きハッシュ値の照合だけ）', '番号法7条2項'),
    ('RESEALING', '保管庫の鍵の更新（開いて暗号をかけ直す。だれにも見せない）', '番号法12条');

create table addressee.number_look (
    id uuid not null primary key,
    institution varchar(16) not null,
    task varchar(20) not null references addressee.number_look_task (task),
    kind varchar(20) not null,
    person_id uuid,
    numbers integer not null,
    looked_at timestamp(6) with time zone not null,
    looked_by varchar(100) not null,
    constraint number_look_of_some check (numbers > 0),
    constraint number_look_kind check (kind in ('INDIVIDUAL_NUMBER', 'RESIDENT_CODE'))
);
comment on table addressee.number_look is '保管庫の参照記録（追加だけする）';
comment on column addressee.number_look.id is '行の識別子';
comment on column addressee.number_look.institution is '機関コード';
comment on column addressee.number_look.task is '事務の識別子';
comment on column addressee.number_look.kind is '番号の種類';
comment on column addressee.number_look.person_id is '開いた番号の人の統合宛名の識別子（まとめて照合・かけ直ししたときは空）';
comment on column addressee.number_look.numbers is '番号の件数';
comment on column addressee.number_look.looked_at is '参照日時';
comment on column addressee.number_look.looked_by is '参照した者（システム、職員、ジョブ）';
create index number_look_by_time on addressee.number_look (institution, looked_at);

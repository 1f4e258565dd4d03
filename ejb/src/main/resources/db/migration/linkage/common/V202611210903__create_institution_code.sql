create table linkage.institution_code (
    institution varchar(16) not null,
    subject varchar(15) not null,
    code varchar(32) not null,
    acquired_at timestamp(6) with time zone not null,
    primary key (institution, subject)
);
create unique index institution_code_by_code on linkage.institution_code (institution, code);
comment on table linkage.institution_code is '符号（情報提供用個人識別符号）';
comment on column linkage.institution_code.institution is '機関コード';
comment on column linkage.institution_code.subject is '団体内統合宛名番号';
comment on column linkage.institution_code.code is '符号';
comment on column linkage.institution_code.acquired_at is '取得日時';

create table linkage.code_batch (
    id uuid not null primary key,
    institution varchar(16) not null,
    step varchar(12) not null,
    collections integer not null,
    due_at timestamp(6) with time zone not null
);
create index code_batch_due on linkage.code_batch (institution, due_at);
comment on table linkage.code_batch is '符号の取得依頼のまとまり（1,000人まで）';
comment on column linkage.code_batch.id is '取得依頼ID';
comment on column linkage.code_batch.institution is '機関コード';
comment on column linkage.code_batch.step is '段階';
comment on column linkage.code_batch.collections is '受取りを行った回数';
comment on column linkage.code_batch.due_at is '次に処理する日時（処理中は占有の期限）';

create table linkage.code_request (
    institution varchar(16) not null,
    subject varchar(15) not null,
    urgency integer not null,
    due_at timestamp(6) with time zone not null,
    batch_id uuid references linkage.code_batch (id),
    batch_position integer,
    acquisition_number varchar(32),
    primary key (institution, subject)
);
create index code_request_waiting on linkage.code_request (institution, batch_id, urgency, due_at);
comment on table linkage.code_request is '符号の取得待ち';
comment on column linkage.code_request.institution is '機関コード';
comment on column linkage.code_request.subject is '団体内統合宛名番号';
comment on column linkage.code_request.urgency is '優先度（0 照会が待っている、1 副本がある）';
comment on column linkage.code_request.due_at is '次に依頼してよい日時';
comment on column linkage.code_request.batch_id is '取得依頼ID';
comment on column linkage.code_request.batch_position is '取得依頼の中の順番';
comment on column linkage.code_request.acquisition_number is '取得番号（番号法21条の2。使用後ただちに消去）';

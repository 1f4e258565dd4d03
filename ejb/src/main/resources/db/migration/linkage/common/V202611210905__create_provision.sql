create table linkage.provision (
    id uuid not null primary key,
    institution varchar(16) not null,
    management_number varchar(41) not null,
    requester varchar(16) not null,
    task varchar(16) not null,
    task_procedure varchar(16) not null,
    information varchar(16) not null,
    period_from date,
    period_to date,
    subject varchar(15),
    request_hash varchar(64) not null,
    state varchar(10) not null,
    reason varchar(40),
    content bytea,
    received_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    decided_by varchar(100),
    due_at timestamp(6) with time zone,
    attempts integer not null,
    version integer not null
);
create unique index provision_by_management_number on linkage.provision (institution, management_number);
create index provision_held on linkage.provision (institution, state, received_at);
create index provision_due on linkage.provision (institution, due_at);
comment on table linkage.provision is '情報提供';
comment on column linkage.provision.id is '提供ID';
comment on column linkage.provision.institution is '機関コード（情報提供者）';
comment on column linkage.provision.management_number is '管理番号（情報照会者が付番）';
comment on column linkage.provision.requester is '情報照会者機関コード';
comment on column linkage.provision.task is '事務コード';
comment on column linkage.provision.task_procedure is '事務手続コード';
comment on column linkage.provision.information is '特定個人情報名コード';
comment on column linkage.provision.period_from is '照会開始日付';
comment on column linkage.provision.period_to is '照会終了日付';
comment on column linkage.provision.subject is '団体内統合宛名番号（符号に該当者がない照会ではなし）';
comment on column linkage.provision.request_hash is '照会内容のハッシュ値（再送の判定）';
comment on column linkage.provision.state is '状態';
comment on column linkage.provision.reason is '理由コード';
comment on column linkage.provision.content is '提供した内容（情報照会者あてに暗号化したものをさらに暗号化）';
comment on column linkage.provision.received_at is '受付日時';
comment on column linkage.provision.answered_at is '提供日時';
comment on column linkage.provision.decided_by is '送信を判断した職員';
comment on column linkage.provision.due_at is '後日の回答を次に送る日時（送るものがなければなし）';
comment on column linkage.provision.attempts is '後日の回答の送信を試みた回数';
comment on column linkage.provision.version is '更新の版';

create sequence linkage.management_serial start with 1 increment by 1 minvalue 1 maxvalue 999999 cycle cache 50;
create table linkage.inquiry (
    id uuid not null primary key,
    institution varchar(16) not null,
    management_number varchar(41) not null,
    sender varchar(100) not null,
    department varchar(20) not null,
    user_id varchar(20),
    addressee_number varchar(15) not null,
    subject varchar(15),
    task varchar(16) not null,
    task_procedure varchar(16) not null,
    provider varchar(16) not null,
    information varchar(16) not null,
    condition_type varchar(1) not null,
    year_type varchar(1) not null,
    period_from date,
    period_to date,
    non_disclosure boolean not null,
    state varchar(20) not null,
    reason varchar(40),
    result bytea,
    accepted_at timestamp(6) with time zone not null,
    requested_at timestamp(6) with time zone,
    answered_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    attempts integer not null,
    version integer not null
);
create unique index inquiry_by_management_number on linkage.inquiry (institution, management_number);
create index inquiry_due on linkage.inquiry (institution, due_at);
create index inquiry_of_office on linkage.inquiry (institution, department, management_number);
create index inquiry_waiting on linkage.inquiry (institution, subject, state);
comment on table linkage.inquiry is '情報照会';
comment on column linkage.inquiry.id is '照会ID';
comment on column linkage.inquiry.institution is '機関コード（情報照会者）';
comment on column linkage.inquiry.management_number is '管理番号';
comment on column linkage.inquiry.sender is '登録したシステムまたは職員';
comment on column linkage.inquiry.department is '情報照会者部署コード';
comment on column linkage.inquiry.user_id is '情報照会者ユーザーID';
comment on column linkage.inquiry.addressee_number is '宛名番号';
comment on column linkage.inquiry.subject is '団体内統合宛名番号（該当者がない照会ではなし）';
comment on column linkage.inquiry.task is '事務コード';
comment on column linkage.inquiry.task_procedure is '事務手続コード';
comment on column linkage.inquiry.provider is '情報提供者機関コード';
comment on column linkage.inquiry.information is '特定個人情報名コード';
comment on column linkage.inquiry.condition_type is '照会条件区分';
comment on column linkage.inquiry.year_type is '照会年度区分';
comment on column linkage.inquiry.period_from is '照会開始日付';
comment on column linkage.inquiry.period_to is '照会終了日付';
comment on column linkage.inquiry.non_disclosure is '照会側不開示（照会の事実を本人に開示しない）';
comment on column linkage.inquiry.state is '状態';
comment on column linkage.inquiry.reason is '理由コード';
comment on column linkage.inquiry.result is '提供された情報（提供者が暗号化したものをさらに暗号化）';
comment on column linkage.inquiry.accepted_at is '受付日時';
comment on column linkage.inquiry.requested_at is '照会日時';
comment on column linkage.inquiry.answered_at is '提供日時';
comment on column linkage.inquiry.due_at is '次に送る日時（送信中は占有の期限。送るものがなければなし）';
comment on column linkage.inquiry.attempts is '送信を試みた回数';
comment on column linkage.inquiry.version is '更新の版';

create table addressee.individual_number_change (
    individual_number_id uuid not null primary key references addressee.individual_number (id),
    institution varchar(16) not null,
    ground varchar(20) not null check (ground in ('ON_REQUEST', 'EX_OFFICIO')),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null
);
comment on table addressee.individual_number_change is '個人番号の変更（追加だけする）';
comment on column addressee.individual_number_change.individual_number_id is '変更後の個人番号の行の識別子';
comment on column addressee.individual_number_change.institution is '機関コード';
comment on column addressee.individual_number_change.ground is '変更の理由（本人の請求、職権）';
comment on column addressee.individual_number_change.recorded_at is '記録日時';
comment on column addressee.individual_number_change.recorded_by is '記録したシステムまたは職員';

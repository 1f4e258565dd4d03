create table linkage.record_export (
    id uuid not null primary key,
    institution varchar(16) not null,
    sender varchar(100) not null,
    from_date date not null,
    to_date date not null,
    accepted_at timestamp(6) with time zone not null
);
comment on table linkage.record_export is '情報提供等記録の取得要求';
comment on column linkage.record_export.id is '受付番号';
comment on column linkage.record_export.institution is '機関コード';
comment on column linkage.record_export.sender is '要求したシステム';
comment on column linkage.record_export.from_date is '期間の初日';
comment on column linkage.record_export.to_date is '期間の末日';
comment on column linkage.record_export.accepted_at is '受付日時';

create table linkage.system_export (
    institution varchar(16) not null,
    system varchar(100) not null,
    valid_from date not null,
    valid_until date,
    constraint system_export_key primary key (institution, system, valid_from),
    constraint system_export_term check (valid_until is null or valid_until >= valid_from)
);
comment on table linkage.system_export is '情報提供等記録を取得できる業務システム';
comment on column linkage.system_export.institution is '機関コード';
comment on column linkage.system_export.system is '業務システムの識別子';
comment on column linkage.system_export.valid_from is '取得できる最初の日';
comment on column linkage.system_export.valid_until is '取得できる最後の日（続いているときは空）';

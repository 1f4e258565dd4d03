create table linkage.served_institution (
    institution varchar(16) not null primary key
);
comment on table linkage.served_institution is 'このサーバーに照会または副本がある機関（定期処理が機関ごとの処理を始めるための一覧。個人の情報を含まないため行レベルセキュリティの対象外）';
comment on column linkage.served_institution.institution is '機関コード';

create table addressee.resident_code (
    id uuid not null primary key,
    institution varchar(16) not null,
    person_id uuid not null references addressee.person (id),
    generation integer not null,
    fingerprint bytea not null,
    sealed bytea not null,
    valid_from date not null,
    constraint resident_code_once unique (institution, fingerprint),
    constraint resident_code_generation unique (person_id, generation)
);
comment on table addressee.resident_code is '住民票コード（符号の取得のためだけに保管）';
comment on column addressee.resident_code.id is '行の識別子';
comment on column addressee.resident_code.institution is '機関コード';
comment on column addressee.resident_code.person_id is '統合宛名の識別子';
comment on column addressee.resident_code.generation is '世代（最大の世代が現在の番号）';
comment on column addressee.resident_code.fingerprint is '検索用の鍵付きハッシュ値（機関ごとに異なる）';
comment on column addressee.resident_code.sealed is '暗号化した住民票コード（先頭は鍵の版）';
comment on column addressee.resident_code.valid_from is '有効開始日';

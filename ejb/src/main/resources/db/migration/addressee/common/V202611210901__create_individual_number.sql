create table addressee.individual_number (
    id uuid not null primary key,
    institution varchar(16) not null,
    person_id uuid not null references addressee.person (id),
    generation integer not null,
    fingerprint bytea not null,
    sealed bytea not null,
    valid_from date not null,
    constraint individual_number_once unique (institution, fingerprint),
    constraint individual_number_generation unique (person_id, generation)
);
comment on table addressee.individual_number is '個人番号の保管庫（個人番号を持つ唯一の表）';
comment on column addressee.individual_number.id is '行の識別子';
comment on column addressee.individual_number.institution is '機関コード';
comment on column addressee.individual_number.person_id is '統合宛名の識別子';
comment on column addressee.individual_number.generation is '世代（最大の世代が現在の番号）';
comment on column addressee.individual_number.fingerprint is '検索用の鍵付きハッシュ値（機関ごとに異なる）';
comment on column addressee.individual_number.sealed is '暗号化した個人番号（先頭は鍵の版）';
comment on column addressee.individual_number.valid_from is '有効開始日';

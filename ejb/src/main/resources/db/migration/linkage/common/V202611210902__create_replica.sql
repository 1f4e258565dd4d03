create table linkage.replica (
    institution varchar(16) not null,
    subject varchar(15) not null,
    information varchar(16) not null,
    data_set varchar(4) not null,
    record_key varchar(64) not null,
    parent_record_key varchar(64),
    layout_version varchar(4) not null,
    publication_date date not null,
    published_end_date date,
    region varchar(15),
    body bytea not null,
    source_file uuid,
    source_row integer,
    updated_at timestamp(6) with time zone not null,
    primary key (institution, subject, information, data_set, record_key)
);
comment on table linkage.replica is '副本';
comment on column linkage.replica.institution is '機関コード';
comment on column linkage.replica.subject is '団体内統合宛名番号';
comment on column linkage.replica.information is '特定個人情報名コード';
comment on column linkage.replica.data_set is 'データセット番号';
comment on column linkage.replica.record_key is 'データセットのレコードキー';
comment on column linkage.replica.parent_record_key is '親データセットのレコードキー';
comment on column linkage.replica.layout_version is '版番号';
comment on column linkage.replica.publication_date is '公開開始日';
comment on column linkage.replica.published_end_date is '公開終了日（末日を含む。なければ終期の定めなし）';
comment on column linkage.replica.region is '行政区';
comment on column linkage.replica.body is '副本の内容（暗号化。先頭に鍵の版）';
comment on column linkage.replica.source_file is '登録したファイルの受付番号（一件ずつの更新ではなし）';
comment on column linkage.replica.source_row is '登録したファイルの行';
comment on column linkage.replica.updated_at is '更新日時';

create table linkage.replica_file (
    id uuid not null primary key,
    institution varchar(16) not null,
    file_name varchar(120) not null,
    sender varchar(100) not null,
    test boolean not null,
    state varchar(12) not null,
    content bytea,
    rows_done integer not null,
    registered integer not null,
    deleted integer not null,
    rejected integer not null,
    lease uuid,
    lease_until timestamp(6) with time zone,
    accepted_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create index replica_file_unfinished on linkage.replica_file (institution, state, accepted_at);
comment on table linkage.replica_file is '特定個人情報ファイル';
comment on column linkage.replica_file.id is '受付番号';
comment on column linkage.replica_file.institution is '機関コード';
comment on column linkage.replica_file.file_name is 'ファイル名';
comment on column linkage.replica_file.sender is '登録したシステム';
comment on column linkage.replica_file.test is 'テスト電文かどうか';
comment on column linkage.replica_file.state is '状態';
comment on column linkage.replica_file.content is 'ファイルの内容（暗号化。登録が終わると消去）';
comment on column linkage.replica_file.rows_done is '処理済みの行数（再開位置）';
comment on column linkage.replica_file.registered is '登録した件数';
comment on column linkage.replica_file.deleted is '削除した件数';
comment on column linkage.replica_file.rejected is '登録できなかった件数';
comment on column linkage.replica_file.lease is '処理中のジョブの占有番号';
comment on column linkage.replica_file.lease_until is '占有の期限';
comment on column linkage.replica_file.accepted_at is '受付日時';
comment on column linkage.replica_file.finished_at is '終了日時';

create table linkage.replica_file_rejection (
    file_id uuid not null references linkage.replica_file (id),
    row_position integer not null,
    institution varchar(16) not null,
    record_number integer not null,
    code varchar(40) not null,
    detail varchar(100) not null,
    primary key (file_id, row_position)
);
comment on table linkage.replica_file_rejection is '特定個人情報ファイルの登録できなかった行';
comment on column linkage.replica_file_rejection.file_id is '受付番号';
comment on column linkage.replica_file_rejection.row_position is 'ファイル内の行の位置';
comment on column linkage.replica_file_rejection.institution is '機関コード';
comment on column linkage.replica_file_rejection.record_number is 'レコード識別番号';
comment on column linkage.replica_file_rejection.code is '理由コード';
comment on column linkage.replica_file_rejection.detail is '誤りのある項目名（個人の情報は含まない）';

create table linkage.automatic_answer_flag (
    institution varchar(16) not null,
    subject varchar(15) not null,
    information varchar(16) not null,
    valid_until date,
    set_by varchar(100) not null,
    set_at timestamp(6) with time zone not null,
    primary key (institution, subject, information)
);
comment on table linkage.automatic_answer_flag is '自動応答不可フラグ';
comment on column linkage.automatic_answer_flag.institution is '機関コード';
comment on column linkage.automatic_answer_flag.subject is '団体内統合宛名番号';
comment on column linkage.automatic_answer_flag.information is '特定個人情報名コード（人に対するフラグでは空）';
comment on column linkage.automatic_answer_flag.valid_until is '終了日（末日を含む。なければ取り消すまで）';
comment on column linkage.automatic_answer_flag.set_by is '設定したシステム';
comment on column linkage.automatic_answer_flag.set_at is '設定日時';

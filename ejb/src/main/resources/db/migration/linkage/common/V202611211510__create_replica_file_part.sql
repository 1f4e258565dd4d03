create table linkage.replica_file_part (
    file_id uuid not null references linkage.replica_file (id),
    part_position integer not null,
    institution varchar(16) not null,
    content bytea not null,
    primary key (file_id, part_position)
);
comment on table linkage.replica_file_part is '特定個人情報ファイルの内容（分割。登録が終わると消去）';
comment on column linkage.replica_file_part.file_id is '受付番号';
comment on column linkage.replica_file_part.part_position is 'ファイル内の順番（0から）';
comment on column linkage.replica_file_part.institution is '機関コード';
comment on column linkage.replica_file_part.content is '内容（暗号化）';

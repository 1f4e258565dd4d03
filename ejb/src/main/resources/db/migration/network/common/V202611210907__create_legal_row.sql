create table network.legal_row (
    row_key varchar(64) not null primary key,
    version varchar(40) not null,
    table_part varchar(24) not null,
    row_content text not null
);
create index legal_row_by_version on network.legal_row (version);
comment on table network.legal_row is '法令表（ネットワークの運営者が取り込んだ、提供の可否を判断する表の行。追記のみ）';
comment on column network.legal_row.row_key is '行のハッシュ値（SHA-256）';
comment on column network.legal_row.version is '表の版';
comment on column network.legal_row.table_part is '表の部分（機関、事務、事務手続、特定個人情報、許可など）';
comment on column network.legal_row.row_content is '行の内容（正準化したJSON）';

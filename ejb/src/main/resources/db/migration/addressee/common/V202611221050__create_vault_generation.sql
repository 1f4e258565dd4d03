create table addressee.vault_generation (
    generation integer not null primary key,
    check_value bytea not null,
    first_seen_at timestamp(6) with time zone not null
);
comment on table addressee.vault_generation is '個人番号の保管庫の鍵の世代（鍵そのものは持たない。機関の行ではないため行レベルセキュリティの対象外）';
comment on column addressee.vault_generation.generation is '世代';
comment on column addressee.vault_generation.check_value is '鍵を見分けるための確認値（鍵付きハッシュ値）';
comment on column addressee.vault_generation.first_seen_at is 'ノードが初めて読んだ日時';

create table addressee.number_vault (
    institution varchar(16) not null primary key,
    key_generation integer not null,
    target_generation integer,
    resealed bigint not null,
    remaining bigint,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone,
    lease uuid,
    lease_until timestamp(6) with time zone
);
comment on table addressee.number_vault is '機関ごとの保管庫の鍵の状態と、かけ直しの進み具合（件数だけで、どのノードも全機関を見るため行レベルセキュリティの対象外）';
comment on column addressee.number_vault.institution is '機関コード';
comment on column addressee.number_vault.key_generation is 'すべての行がこの世代以降の鍵で暗号化されている';
comment on column addressee.number_vault.target_generation is 'かけ直しの目標の世代';
comment on column addressee.number_vault.resealed is 'かけ直した行数';
comment on column addressee.number_vault.remaining is '残りの行数';
comment on column addressee.number_vault.started_at is 'かけ直しの開始日時';
comment on column addressee.number_vault.finished_at is 'かけ直しの終了日時';
comment on column addressee.number_vault.lease is 'かけ直しているジョブの識別子';
comment on column addressee.number_vault.lease_until is 'ジョブの占有の期限';

alter table addressee.individual_number add column key_generation integer default 0 not null;
comment on column addressee.individual_number.key_generation is '暗号化に使った保管庫の鍵の世代（0は世代のある鍵より前のもの）';
comment on column addressee.individual_number.sealed is '暗号化した個人番号（鍵の世代、包んだデータ鍵、暗号文）';
alter table addressee.resident_code add column key_generation integer default 0 not null;
comment on column addressee.resident_code.key_generation is '暗号化に使った保管庫の鍵の世代（0は世代のある鍵より前のもの）';
comment on column addressee.resident_code.sealed is '暗号化した住民票コード（鍵の世代、包んだデータ鍵、暗号文）';
create index individual_number_by_key on addressee.individual_number (institution, key_generation);
create index resident_code_by_key on addressee.resident_code (institution, key_generation);

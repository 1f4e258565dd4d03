create table identity.calling_system (
    fingerprint varchar(64) not null primary key,
    institution varchar(16) not null,
    system_id varchar(64) not null,
    kind varchar(6) not null check (kind in ('SYSTEM', 'PARTY')),
    name varchar(100) not null,
    registered_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
comment on table identity.calling_system is '接続システム（クライアント証明書の登録）。機関が分かる前に読むため行レベルセキュリティの対象外。個人の情報は含まない';
comment on column identity.calling_system.fingerprint is '証明書の拇印（DERのSHA-256、16進小文字）';
comment on column identity.calling_system.institution is '機関コードまたは接続先コード';
comment on column identity.calling_system.system_id is 'システムID';
comment on column identity.calling_system.kind is '種別（SYSTEM 業務システム、PARTY 接続先の運営者）';
comment on column identity.calling_system.name is 'システムの名称';
comment on column identity.calling_system.registered_at is '登録日時';
comment on column identity.calling_system.revoked_at is '失効日時';

create table identity.calling_system_revision (
    id smallint not null primary key check (id = 1),
    revision bigint not null
);
comment on table identity.calling_system_revision is '接続システムの登録の版。各ノードは毎秒これを読み、進んでいれば登録を読み直す。機関の情報を含まない';
comment on column identity.calling_system_revision.id is '常に1';
comment on column identity.calling_system_revision.revision is '版（登録が変わるたびに増える）';
insert into identity.calling_system_revision (id, revision) values (1, 0);

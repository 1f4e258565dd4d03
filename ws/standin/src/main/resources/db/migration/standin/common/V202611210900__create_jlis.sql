create table standin.jlis_person (
    id uuid not null primary key,
    resident_code_hash varchar(64) not null unique,
    subject varchar(64) not null unique
);
comment on table standin.jlis_person is '本人（住民基本台帳ネットワークに本人確認情報がある人）';
comment on column standin.jlis_person.id is '識別子';
comment on column standin.jlis_person.resident_code_hash is '住民票コードの鍵付きハッシュ（HMAC-SHA-256、16進）。住民票コードそのものは持たない';
comment on column standin.jlis_person.subject is 'サインインの利用者識別子';

create table standin.jlis_link (
    person uuid not null references standin.jlis_person (id),
    hub varchar(16) not null,
    link_id varchar(36) not null unique,
    primary key (person, hub)
);
comment on table standin.jlis_link is '情報提供ネットワークシステムに対して本人を表す連携用識別子';
comment on column standin.jlis_link.person is '本人';
comment on column standin.jlis_link.hub is '情報提供ネットワークシステムの機関コード';
comment on column standin.jlis_link.link_id is '連携用識別子（乱数）';

create table standin.jlis_nonce (
    issuer varchar(16) not null,
    nonce varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    primary key (issuer, nonce)
);
comment on table standin.jlis_nonce is '使用済みのノンス';
comment on column standin.jlis_nonce.issuer is '送信した機関のコード';
comment on column standin.jlis_nonce.nonce is 'ノンス';
comment on column standin.jlis_nonce.expires_at is '電文の有効期限';

create table standin.jlis_message (
    issuer varchar(16) not null,
    message_id varchar(128) not null,
    body_hash varchar(64) not null,
    received_at timestamp(6) with time zone not null,
    primary key (issuer, message_id)
);
comment on table standin.jlis_message is '受け付けた符号取得の電文。取得番号は持たない';
comment on column standin.jlis_message.issuer is '送信した機関のコード';
comment on column standin.jlis_message.message_id is '電文番号';
comment on column standin.jlis_message.body_hash is '本文の鍵付きハッシュ（HMAC-SHA-256、16進）';
comment on column standin.jlis_message.received_at is '最初に受け付けた時刻';

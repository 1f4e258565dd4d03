create table network.used_nonce (
    issuer varchar(16) not null,
    nonce varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    primary key (issuer, nonce)
);
create index used_nonce_by_expiry on network.used_nonce (expires_at);
comment on table network.used_nonce is '使用済みノンス（電文の再送攻撃を防ぐ記録）';
comment on column network.used_nonce.issuer is '差出人の機関コード';
comment on column network.used_nonce.nonce is 'ノンス';
comment on column network.used_nonce.expires_at is '電文の有効期限';

create table identity.oauth_client (
    client_id varchar(32) not null primary key,
    institution varchar(16) not null,
    system_id varchar(64) not null,
    sealed_secret bytea not null,
    scopes varchar(2000) not null,
    registered_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
comment on table identity.oauth_client is 'OAuth2のクライアント（利用側業務システム）。別の機関の証明書で使われたことを見分けるため行レベルセキュリティの対象外。個人の情報は含まない';
comment on column identity.oauth_client.client_id is 'クライアントID（英数字32文字）';
comment on column identity.oauth_client.institution is '機関コード';
comment on column identity.oauth_client.system_id is 'システムID';
comment on column identity.oauth_client.sealed_secret is '暗号化したクライアントシークレット（先頭は鍵の版）';
comment on column identity.oauth_client.scopes is '許可したスコープ（空白区切り）';
comment on column identity.oauth_client.registered_at is '登録日時';
comment on column identity.oauth_client.revoked_at is '失効日時';

create table identity.access_token (
    token_hash varchar(64) not null primary key,
    client_id varchar(32) not null references identity.oauth_client (client_id),
    institution varchar(16) not null,
    scope varchar(2000) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
create index access_token_by_time on identity.access_token (expires_at);
comment on table identity.access_token is '発行したアクセストークン。別の機関の証明書で使われたことを見分けるため行レベルセキュリティの対象外。個人の情報は含まない';
comment on column identity.access_token.token_hash is 'アクセストークンのハッシュ値（SHA-256、16進小文字）';
comment on column identity.access_token.client_id is 'クライアントID';
comment on column identity.access_token.institution is '機関コード';
comment on column identity.access_token.scope is 'スコープ（空白区切り）';
comment on column identity.access_token.issued_at is '発行日時';
comment on column identity.access_token.expires_at is '有効期限';
comment on column identity.access_token.revoked_at is '失効日時';

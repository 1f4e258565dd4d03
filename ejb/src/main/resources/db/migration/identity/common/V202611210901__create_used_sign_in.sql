create table identity.used_sign_in (
    issuer varchar(200) not null,
    nonce varchar(64) not null,
    used_at timestamp(6) with time zone not null,
    primary key (issuer, nonce)
);
create index used_sign_in_by_time on identity.used_sign_in (used_at);
comment on table identity.used_sign_in is '使用済みのサインイン応答（再使用を防ぐ記録）。個人の情報も機関の情報も含まないため行レベルセキュリティの対象外';
comment on column identity.used_sign_in.issuer is 'サインイン提供者';
comment on column identity.used_sign_in.nonce is 'ノンス';
comment on column identity.used_sign_in.used_at is '使用日時';

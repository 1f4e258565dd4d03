create table identity.card_challenge (
    challenge_hash varchar(64) not null primary key,
    purpose varchar(5) not null check (purpose in ('LOGIN', 'SIGN')),
    origin varchar(200) not null,
    session_hash varchar(64) not null,
    document_hash varchar(64) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    check ((purpose = 'SIGN') = (document_hash <> ''))
);
create index card_challenge_by_end on identity.card_challenge (expires_at);
comment on table identity.card_challenge is 'カードに署名させる使い捨ての値（全ノードで使う）。だれのカードかは分からない。機関には属さない';
comment on column identity.card_challenge.challenge_hash is '値のハッシュ値（SHA-256）';
comment on column identity.card_challenge.purpose is '目的（LOGIN ログイン、SIGN 文書への署名）';
comment on column identity.card_challenge.origin is '画面のオリジン';
comment on column identity.card_challenge.session_hash is 'セッションの秘密のハッシュ値（SHA-256）';
comment on column identity.card_challenge.document_hash is '示した文書のハッシュ値（SHA-256。ログインでは空）';
comment on column identity.card_challenge.issued_at is '渡した日時';
comment on column identity.card_challenge.expires_at is '期限（2分）';
comment on column identity.card_challenge.used_at is '使われた日時（まだなら空）';

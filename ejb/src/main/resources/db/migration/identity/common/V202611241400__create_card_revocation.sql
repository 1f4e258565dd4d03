create table identity.card_revocation (
    serial_key varchar(64) not null primary key,
    reason varchar(30),
    revoked_at timestamp(6) with time zone,
    source varchar(4) not null check (source in ('OCSP', 'CRL')),
    this_update timestamp(6) with time zone not null,
    next_update timestamp(6) with time zone,
    checked_at timestamp(6) with time zone not null,
    forget_at timestamp(6) with time zone not null,
    check ((reason is null) = (revoked_at is null))
);
create index card_revocation_by_end on identity.card_revocation (forget_at);
comment on table identity.card_revocation is '電子証明書の失効情報の控え（全ノードで使う）。シリアル番号は、この表だけに使う鍵付きハッシュ値で持つ。機関には属さない';
comment on column identity.card_revocation.serial_key is '発行した鍵とシリアル番号の鍵付きハッシュ値';
comment on column identity.card_revocation.reason is '失効事由（失効していなければ空）';
comment on column identity.card_revocation.revoked_at is '失効日時（失効していなければ空）';
comment on column identity.card_revocation.source is '確かめ方（OCSP、CRL 失効リスト）';
comment on column identity.card_revocation.this_update is '認証局がこの状態を確かめた日時';
comment on column identity.card_revocation.next_update is '認証局が次に更新する日時（示されたときだけ）';
comment on column identity.card_revocation.checked_at is '認証局の答えを受け取った日時';
comment on column identity.card_revocation.forget_at is '消してよくなる日時';

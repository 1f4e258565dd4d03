create table network.party_certificate (
    fingerprint varchar(64) not null primary key,
    party varchar(16) not null,
    registered_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
comment on table network.party_certificate is '接続機関の接続用証明書（運営者の登録ファイルから取り込む）';
comment on column network.party_certificate.fingerprint is '証明書（DER）のSHA-256（16進小文字）';
comment on column network.party_certificate.party is '機関コード';
comment on column network.party_certificate.registered_at is '登録日時';
comment on column network.party_certificate.revoked_at is '失効日時（失効は取り消せない）';

alter table identity.staff_account add column passkey_handle bytea;
comment on column identity.staff_account.passkey_handle is 'パスキーの端末がアカウントを見分ける乱数（32バイト。氏名や番号を含まない。初めて使うときに作る）';

create table identity.passkey (
    id uuid not null primary key,
    institution varchar(16) not null,
    sign_in_name varchar(64) not null references identity.staff_account (sign_in_name),
    enrolment_round integer not null,
    stay_round integer not null,
    credential_id varchar(1400) not null unique,
    public_key bytea not null,
    sign_count bigint not null check (sign_count >= 0),
    backup_eligible boolean not null,
    device_name varchar(40) not null,
    registered_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone
);
create index passkey_by_name on identity.passkey (sign_in_name, registered_at);
comment on table identity.passkey is '職員のパスキー（公開鍵だけ。秘密の鍵は端末から出ない）。機関が分かる前に資格情報IDで読むため行レベルセキュリティの対象外。住民の情報は含まない';
comment on column identity.passkey.id is '識別子';
comment on column identity.passkey.institution is '機関コード';
comment on column identity.passkey.sign_in_name is 'サインイン名';
comment on column identity.passkey.enrolment_round is '登録したときの登録の回（アカウントの回が進むと使えない）';
comment on column identity.passkey.stay_round is '登録したときのサインイン状態の回（停止すると進み、使えなくなる）';
comment on column identity.passkey.credential_id is '資格情報ID（base64url）';
comment on column identity.passkey.public_key is '公開鍵（COSE、CBOR）';
comment on column identity.passkey.sign_count is '最後の署名の回数（数えない端末では0）';
comment on column identity.passkey.backup_eligible is 'ほかの端末に写せる端末か';
comment on column identity.passkey.device_name is '本人が付けた端末の名前';
comment on column identity.passkey.registered_at is '登録日時';
comment on column identity.passkey.last_used_at is '最後にサインインした日時（まだなら空）';

create table identity.passkey_challenge (
    challenge_hash varchar(64) not null primary key,
    purpose varchar(8) not null check (purpose in ('SIGN_IN', 'REGISTER')),
    origin varchar(200) not null,
    session_hash varchar(64) not null,
    sign_in_name varchar(64) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    check ((purpose = 'SIGN_IN') = (sign_in_name = ''))
);
create index passkey_challenge_by_end on identity.passkey_challenge (expires_at);
comment on table identity.passkey_challenge is 'パスキーに署名させる使い捨ての値（全ノードで使う）。機関には属さない';
comment on column identity.passkey_challenge.challenge_hash is '値のハッシュ値（SHA-256）';
comment on column identity.passkey_challenge.purpose is '目的（SIGN_IN サインイン、REGISTER 登録）';
comment on column identity.passkey_challenge.origin is '画面のオリジン';
comment on column identity.passkey_challenge.session_hash is 'ブラウザーが持つ秘密のハッシュ値（SHA-256）';
comment on column identity.passkey_challenge.sign_in_name is '登録する人のサインイン名（サインインでは空）';
comment on column identity.passkey_challenge.issued_at is '渡した日時';
comment on column identity.passkey_challenge.expires_at is '期限（2分）';
comment on column identity.passkey_challenge.used_at is '使われた日時（まだなら空）';

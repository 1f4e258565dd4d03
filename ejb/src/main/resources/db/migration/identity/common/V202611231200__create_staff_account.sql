create table identity.staff_account (
    sign_in_name varchar(64) not null primary key,
    institution varchar(16) not null,
    staff_id varchar(64) not null,
    display_name varchar(100) not null,
    department varchar(20) not null,
    department_name varchar(100) not null,
    roles varchar(100) not null check (roles in ('STAFF', 'STAFF SUPERVISOR')),
    employer varchar(10) not null check (employer in ('OWN', 'CONTRACTOR')),
    registered_at timestamp(6) with time zone not null,
    suspended_at timestamp(6) with time zone,
    password_hash varchar(300),
    sealed_totp bytea not null,
    last_step bigint not null default 0,
    last_attempt varchar(64),
    enrolment_round integer not null,
    ticket_hash varchar(64),
    ticket_until timestamp(6) with time zone,
    unique (institution, staff_id),
    check (password_hash is null or password_hash like '$argon2id$%'),
    check ((ticket_hash is null) = (ticket_until is null)),
    check (ticket_hash is null or password_hash is null)
);
comment on table identity.staff_account is '職員アカウント（組込みのサインイン）。機関が分かる前にサインイン名で読むため行レベルセキュリティの対象外。住民の情報は含まない';
comment on column identity.staff_account.sign_in_name is 'サインイン名（一度登録した名前は別の職員に使わない）';
comment on column identity.staff_account.institution is '機関コード';
comment on column identity.staff_account.staff_id is '職員ID（記録に残る識別子）';
comment on column identity.staff_account.display_name is '表示名';
comment on column identity.staff_account.department is '部署コード';
comment on column identity.staff_account.department_name is '部署名';
comment on column identity.staff_account.roles is '役割（空白区切り。STAFF 職員、SUPERVISOR 承認者）';
comment on column identity.staff_account.employer is '雇用主（OWN 職員、CONTRACTOR 委託先）';
comment on column identity.staff_account.registered_at is '登録日時';
comment on column identity.staff_account.suspended_at is '停止日時（停止中だけ）';
comment on column identity.staff_account.password_hash is 'パスワードのハッシュ値（Argon2id、PHC形式。登録前は空）';
comment on column identity.staff_account.sealed_totp is '暗号化した認証アプリの秘密（先頭は鍵の版）';
comment on column identity.staff_account.last_step is '最後に使った確認コードの時間区分（30秒ごとの通し番号）';
comment on column identity.staff_account.last_attempt is '最後のサインインの試行（同じ試行の送り直しを見分ける）';
comment on column identity.staff_account.enrolment_round is '登録の回（増えると登録し直しになる）';
comment on column identity.staff_account.ticket_hash is '登録コードの鍵付きハッシュ値（使うと消える）';
comment on column identity.staff_account.ticket_until is '登録コードの期限';

create table identity.staff_sign_in (
    id uuid not null primary key,
    tried_at timestamp(6) with time zone not null,
    sign_in_name varchar(64) references identity.staff_account (sign_in_name),
    outcome varchar(20) not null
);
create index staff_sign_in_by_name on identity.staff_sign_in (sign_in_name, tried_at);
comment on table identity.staff_sign_in is '職員のサインインの試行の記録。追加だけ。知らない名前、パスワード、確認コード、接続元は残さない';
comment on column identity.staff_sign_in.id is '識別子';
comment on column identity.staff_sign_in.tried_at is '試行日時';
comment on column identity.staff_sign_in.sign_in_name is 'サインイン名（登録された名前のときだけ）';
comment on column identity.staff_sign_in.outcome is '結果';

create table identity.staff_sign_in_limit (
    place varchar(64) not null primary key,
    free_at bigint not null
);
create index staff_sign_in_limit_by_time on identity.staff_sign_in_limit (free_at);
comment on table identity.staff_sign_in_limit is 'サインインの試行の制限（全ノードで数える）。名前も接続元も鍵付きハッシュ値だけで持つ';
comment on column identity.staff_sign_in_limit.place is '場所とサインイン名の鍵付きハッシュ値';
comment on column identity.staff_sign_in_limit.free_at is '試行をすべて取り戻す時刻（1970年からのミリ秒）';

create table network.exchange (
    id uuid not null primary key,
    version integer not null,
    management_number varchar(48) not null,
    requester varchar(16) not null,
    provider varchar(16) not null,
    task varchar(16) not null,
    task_procedure varchar(16) not null,
    information varchar(16) not null,
    on_date date not null,
    content_hash varchar(64) not null,
    link_id varchar(64),
    provider_code varchar(32),
    signed_request varchar(8192),
    state varchar(20) not null,
    reason varchar(40) not null,
    legal_basis varchar(400) not null,
    table_version varchar(80),
    decided_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    requester_non_disclosure boolean not null,
    unique (requester, management_number)
);
comment on table network.exchange is '情報連携の一件（ネットワークでの進み具合。提供の内容は持たない）';
comment on column network.exchange.id is '識別子';
comment on column network.exchange.version is '更新の版';
comment on column network.exchange.management_number is '管理番号';
comment on column network.exchange.requester is '情報照会者の機関コード';
comment on column network.exchange.provider is '情報提供者の機関コード';
comment on column network.exchange.task is '事務コード';
comment on column network.exchange.task_procedure is '事務手続コード';
comment on column network.exchange.information is '特定個人情報名コード';
comment on column network.exchange.on_date is '照会日';
comment on column network.exchange.content_hash is '照会内容のハッシュ値（再送を見分ける）';
comment on column network.exchange.link_id is '地方公共団体情報システム機構がネットワーク向けに付けた個人の無作為番号';
comment on column network.exchange.provider_code is '情報提供者における本人の符号';
comment on column network.exchange.signed_request is '情報照会者の署名付き照会（決着するまでの間だけ持つ）';
comment on column network.exchange.state is '状態';
comment on column network.exchange.reason is '理由コード';
comment on column network.exchange.legal_basis is '判断の根拠（表の項）';
comment on column network.exchange.table_version is '判断に使った表の版';
comment on column network.exchange.decided_at is '提供の可否を判断した日時';
comment on column network.exchange.answered_at is '提供日時';
comment on column network.exchange.requester_non_disclosure is '情報照会者の不開示の判断（番号法第23条第2項）';

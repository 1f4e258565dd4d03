create table network.network_record (
    id uuid not null primary key,
    event varchar(10) not null check (event in ('REQUESTED', 'REFUSED', 'ANSWERED')),
    occurred_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    management_number varchar(48) not null,
    link_id varchar(64),
    requester varchar(16) not null,
    provider varchar(16) not null,
    task varchar(16) not null,
    task_procedure varchar(16) not null,
    information varchar(16) not null,
    outcome varchar(20) not null,
    reason varchar(40) not null,
    legal_basis varchar(400) not null,
    article_twenty_one boolean not null,
    non_disclosure boolean not null,
    salt varchar(32) not null,
    hash varchar(64) not null
);
create index network_record_by_person on network.network_record (link_id, received_at);
comment on table network.network_record is '情報提供等記録（ネットワークの記録。追記のみ。番号法第23条第3項）';
comment on column network.network_record.id is '識別子';
comment on column network.network_record.event is '段階（REQUESTED 提供の求めを通知、REFUSED ネットワークが不可と判断、ANSWERED 提供者が回答）';
comment on column network.network_record.occurred_at is '段階の日時';
comment on column network.network_record.received_at is '求めを受け付けた日時';
comment on column network.network_record.management_number is '管理番号';
comment on column network.network_record.link_id is '地方公共団体情報システム機構がネットワーク向けに付けた個人の無作為番号';
comment on column network.network_record.requester is '情報照会者の機関コード';
comment on column network.network_record.provider is '情報提供者の機関コード';
comment on column network.network_record.task is '事務コード';
comment on column network.network_record.task_procedure is '事務手続コード';
comment on column network.network_record.information is '特定個人情報名コード';
comment on column network.network_record.outcome is '結果';
comment on column network.network_record.reason is '理由コード';
comment on column network.network_record.legal_basis is '根拠（表の項）';
comment on column network.network_record.article_twenty_one is '法第21条第2項各号の該当';
comment on column network.network_record.non_disclosure is '不開示（番号法第23条第2項）';
comment on column network.network_record.salt is 'ハッシュ値に加える無作為の値';
comment on column network.network_record.hash is '正準化した記録のハッシュ値（SHA-256）';

create table network.record_disclosure (
    id uuid not null primary key,
    link_id varchar(64) not null,
    portal varchar(16) not null,
    message_id varchar(80) not null,
    disclosed_at timestamp(6) with time zone not null,
    record_count integer not null
);
comment on table network.record_disclosure is 'ネットワークの記録を本人に開示した記録（追記のみ）';
comment on column network.record_disclosure.id is '識別子';
comment on column network.record_disclosure.link_id is '地方公共団体情報システム機構がネットワーク向けに付けた個人の無作為番号';
comment on column network.record_disclosure.portal is '開示先の機関コード';
comment on column network.record_disclosure.message_id is '開示を求めた電文の業務番号';
comment on column network.record_disclosure.disclosed_at is '開示日時';
comment on column network.record_disclosure.record_count is '開示した記録の件数';

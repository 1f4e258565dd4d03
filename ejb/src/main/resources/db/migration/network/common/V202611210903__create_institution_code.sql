create table network.institution_code (
    id uuid not null primary key,
    party varchar(16) not null,
    link_id varchar(64) not null,
    code varchar(32) not null,
    created_at timestamp(6) with time zone not null,
    unique (party, link_id),
    unique (party, code)
);
create index institution_code_by_person on network.institution_code (link_id);
comment on table network.institution_code is '符号（情報提供用個人識別符号。機関ごと、個人ごとに一つの無作為の値。番号法第9条第3項）';
comment on column network.institution_code.id is '識別子';
comment on column network.institution_code.party is '機関コード';
comment on column network.institution_code.link_id is '地方公共団体情報システム機構がネットワーク向けに付けた個人の無作為番号';
comment on column network.institution_code.code is '符号';
comment on column network.institution_code.created_at is '生成日時';

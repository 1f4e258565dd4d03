create table network.acquisition (
    acquisition_number varchar(32) not null primary key,
    requester varchar(16) not null,
    message_id varchar(80) not null,
    list_position integer not null,
    state varchar(10) not null check (state in ('ISSUED', 'RESOLVED', 'NOT_FOUND')),
    link_id varchar(64),
    issued_at timestamp(6) with time zone not null,
    unique (requester, message_id, list_position)
);
create index acquisition_by_time on network.acquisition (issued_at);
comment on table network.acquisition is '取得番号（符号を取得するまでの間だけ置き、取得後または期限後に消す。番号法第21条の2）';
comment on column network.acquisition.acquisition_number is '取得番号';
comment on column network.acquisition.requester is '取得を依頼した機関の機関コード';
comment on column network.acquisition.message_id is '発行を依頼した電文の業務番号（再送を見分ける）';
comment on column network.acquisition.list_position is '電文の中の順番';
comment on column network.acquisition.state is '状態（ISSUED 発行済み、RESOLVED 本人を特定済み、NOT_FOUND 該当者なし）';
comment on column network.acquisition.link_id is '地方公共団体情報システム機構がネットワーク向けに付けた個人の無作為番号';
comment on column network.acquisition.issued_at is '発行日時';

create table network.collection_answer (
    id uuid not null primary key,
    requester varchar(16) not null,
    message_id varchar(80) not null,
    content_hash varchar(64) not null,
    answer text not null,
    collected_at timestamp(6) with time zone not null,
    unique (requester, message_id)
);
create index collection_answer_by_time on network.collection_answer (collected_at);
comment on table network.collection_answer is '符号取得の回答の控え（再送用。取得番号は持たず、24時間で消す）';
comment on column network.collection_answer.id is '識別子';
comment on column network.collection_answer.requester is '取得した機関の機関コード';
comment on column network.collection_answer.message_id is '取得を依頼した電文の業務番号';
comment on column network.collection_answer.content_hash is '依頼された取得番号の並びのハッシュ値';
comment on column network.collection_answer.answer is '回答（依頼の順番に並べた符号と結果）';
comment on column network.collection_answer.collected_at is '取得日時';

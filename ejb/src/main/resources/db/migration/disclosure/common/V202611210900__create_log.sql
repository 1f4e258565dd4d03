create table disclosure.entry (
    id uuid not null primary key,
    institution varchar(16) not null,
    event varchar(30) not null,
    side varchar(10),
    management_number varchar(64),
    subject_key bytea not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    non_disclosure boolean not null,
    salt bytea,
    content bytea,
    subject_sealed bytea,
    entry_hash bytea not null,
    erased_at timestamp(6) with time zone,
    constraint entry_once_per_exchange unique (institution, management_number, side, event),
    constraint entry_whole_or_erased check (
        erased_at is null and salt is not null and content is not null and subject_sealed is not null
        or erased_at is not null and salt is null and content is null and subject_sealed is null),
    constraint entry_exchange_or_read check (
        event = 'READ' and side is null and management_number is null
        or event <> 'READ' and side is not null and management_number is not null)
);
create index entry_by_person on disclosure.entry (institution, subject_key, occurred_at);
create index entry_by_time on disclosure.entry (institution, event, occurred_at, id);
comment on table disclosure.entry is '開示記録（情報提供等記録と閲覧の記録。追記のみで更新も削除もしない）';
comment on column disclosure.entry.id is '開示記録ID';
comment on column disclosure.entry.institution is '記録を保有する機関の機関コード';
comment on column disclosure.entry.event is '出来事（REQUESTED 提供の求め、READ 閲覧、その他は照会の結果）';
comment on column disclosure.entry.side is '立場（REQUESTER 情報照会者、PROVIDER 情報提供者。閲覧は空）';
comment on column disclosure.entry.management_number is '管理番号（閲覧は空）';
comment on column disclosure.entry.subject_key is '本人の鍵付きハッシュ（機関ごとに異なり、機関をまたいで突合できない）';
comment on column disclosure.entry.occurred_at is '出来事の日時（提供の求めは受付日時）';
comment on column disclosure.entry.recorded_at is '記録日時';
comment on column disclosure.entry.non_disclosure is '不開示該当（番号法第23条第2項）';
comment on column disclosure.entry.salt is 'ソルト（消去後は空）';
comment on column disclosure.entry.content is '記録の正規化した内容（RFC 8785のJSON。消去後は空）';
comment on column disclosure.entry.subject_sealed is '本人の団体内統合宛名番号（暗号化。消去後は空）';
comment on column disclosure.entry.entry_hash is '記録のハッシュ値（ソルトと内容のSHA-256）';
comment on column disclosure.entry.erased_at is '保存期間（7年）経過後に内容を消去した日時';

create table disclosure.pending_entry (
    entry_id uuid not null primary key,
    institution varchar(16) not null
);
create index pending_entry_by_institution on disclosure.pending_entry (institution, entry_id);
comment on table disclosure.pending_entry is '連鎖を待つ開示記録';
comment on column disclosure.pending_entry.entry_id is '開示記録ID';
comment on column disclosure.pending_entry.institution is '機関コード';

create table disclosure.chain_head (
    institution varchar(16) not null primary key,
    position bigint not null,
    link_hash bytea not null
);
comment on table disclosure.chain_head is '連鎖の末尾（機関ごとに1行。行の排他を得た者だけが連鎖を伸ばす）';
comment on column disclosure.chain_head.institution is '機関コード';
comment on column disclosure.chain_head.position is '末尾の位置';
comment on column disclosure.chain_head.link_hash is '末尾の連鎖のハッシュ値';

create table disclosure.chain_link (
    institution varchar(16) not null,
    position bigint not null,
    entry_id uuid not null,
    entry_hash bytea not null,
    link_hash bytea not null,
    chained_at timestamp(6) with time zone not null,
    primary key (institution, position),
    constraint chain_link_once_per_entry unique (entry_id)
);
comment on table disclosure.chain_link is '連鎖（開示記録の改ざんを検出するハッシュの鎖。追記のみ）';
comment on column disclosure.chain_link.institution is '機関コード';
comment on column disclosure.chain_link.position is '機関の中での位置（1から欠番なし）';
comment on column disclosure.chain_link.entry_id is '開示記録ID';
comment on column disclosure.chain_link.entry_hash is '記録のハッシュ値（内容の消去後も残る）';
comment on column disclosure.chain_link.link_hash is '連鎖のハッシュ値（直前の連鎖のハッシュ値と記録のハッシュ値のSHA-256）';
comment on column disclosure.chain_link.chained_at is '連鎖日時';

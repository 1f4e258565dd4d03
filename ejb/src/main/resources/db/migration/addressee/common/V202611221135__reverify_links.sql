create table addressee.link_reverification (
    id uuid not null primary key,
    institution varchar(16) not null,
    run_on date not null,
    last_number varchar(15) not null,
    checked bigint not null,
    found bigint not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    version integer not null,
    constraint link_reverification_once unique (institution, run_on)
);
comment on table addressee.link_reverification is '紐付けの点検の台帳（機関と日ごとの進み具合と結果）';
comment on column addressee.link_reverification.id is '点検の識別子';
comment on column addressee.link_reverification.institution is '機関コード';
comment on column addressee.link_reverification.run_on is '点検の日';
comment on column addressee.link_reverification.last_number is '最後に点検した団体内統合宛名番号（続きから始めるための位置）';
comment on column addressee.link_reverification.checked is '点検した人数';
comment on column addressee.link_reverification.found is '見つかった疑義の数（前に記録したものも数える）';
comment on column addressee.link_reverification.started_at is '開始日時';
comment on column addressee.link_reverification.finished_at is '終了日時（空は途中）';
comment on column addressee.link_reverification.version is '更新回数（排他制御）';

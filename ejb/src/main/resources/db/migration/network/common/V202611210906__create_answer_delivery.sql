create table network.answer_delivery (
    exchange_id uuid not null primary key references network.exchange (id),
    attempts integer not null,
    due_at timestamp(6) with time zone not null
);
create index answer_delivery_by_due on network.answer_delivery (due_at);
comment on table network.answer_delivery is '後日の提供の送達待ち（内容は持たない。送達できたら消す）';
comment on column network.answer_delivery.exchange_id is '情報連携の識別子';
comment on column network.answer_delivery.attempts is '送達を試みた回数';
comment on column network.answer_delivery.due_at is '次に試みる日時';

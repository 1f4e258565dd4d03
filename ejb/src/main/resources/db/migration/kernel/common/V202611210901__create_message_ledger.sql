create table kernel.message_ledger (
    institution varchar(16) not null,
    sender varchar(100) not null,
    message_id varchar(64) not null,
    command_hash varchar(64) not null,
    answer varchar(4000) not null,
    created_at timestamp(6) with time zone not null,
    primary key (institution, sender, message_id)
);
comment on table kernel.message_ledger is '電文台帳（再送に同じ応答を返すための記録）';
comment on column kernel.message_ledger.institution is '機関コード';
comment on column kernel.message_ledger.sender is '送信元システムまたは利用者';
comment on column kernel.message_ledger.message_id is 'メッセージID';
comment on column kernel.message_ledger.command_hash is '内容のハッシュ値（SHA-256）';
comment on column kernel.message_ledger.answer is '返した応答（JSON）';
comment on column kernel.message_ledger.created_at is '受付日時';

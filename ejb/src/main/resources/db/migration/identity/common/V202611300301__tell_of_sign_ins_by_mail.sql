create table identity.resident_mailbox (
    subject varchar(200) not null,
    confirmed bytea,
    confirmed_at timestamp(6) with time zone,
    awaited bytea,
    code_hash varchar(64),
    code_until timestamp(6) with time zone,
    code_tries integer not null,
    codes_sent integer not null,
    codes_since timestamp(6) with time zone not null,
    constraint resident_mailbox_key primary key (subject),
    constraint resident_mailbox_confirmed check ((confirmed is null) = (confirmed_at is null)),
    constraint resident_mailbox_awaited check ((awaited is null) = (code_hash is null) and (awaited is null) = (code_until is null))
);
comment on table identity.resident_mailbox is 'サインインのお知らせメールの送り先（機関には属さない。行レベルセキュリティにより、名指した人の行だけが見える）';
comment on column identity.resident_mailbox.subject is 'サインインの不透明な識別子（氏名や番号を含まない）';
comment on column identity.resident_mailbox.confirmed is '確認が済んだメールアドレス（封印。なければなし）';
comment on column identity.resident_mailbox.confirmed_at is '確認が済んだ日時';
comment on column identity.resident_mailbox.awaited is '確認コードを待っているメールアドレス（封印。なければなし）';
comment on column identity.resident_mailbox.code_hash is '確認コードの鍵付きハッシュ値（16進）';
comment on column identity.resident_mailbox.code_until is '確認コードの期限';
comment on column identity.resident_mailbox.code_tries is '今の確認コードを試した回数';
comment on column identity.resident_mailbox.codes_sent is 'codes_since から1日の間に送った確認コードの数';
comment on column identity.resident_mailbox.codes_since is '確認コードを数え始めた日時';
create table identity.outgoing_mail (
    id uuid not null,
    kind varchar(20) not null,
    content bytea not null,
    due_at timestamp(6) with time zone not null,
    tries integer not null,
    forget_at timestamp(6) with time zone not null,
    constraint outgoing_mail_key primary key (id),
    constraint outgoing_mail_kind check (kind in ('CODE', 'SIGNED_IN', 'STOPPED'))
);
create index outgoing_mail_due on identity.outgoing_mail (due_at);
comment on table identity.outgoing_mail is '送信待ちのメール。だれのものかは封印の中にあり、送った行は消す（機関にも人にも属さないため、行レベルセキュリティは付けない）';
comment on column identity.outgoing_mail.id is '送信待ちの識別子';
comment on column identity.outgoing_mail.kind is '種類（CODE 確認コード、SIGNED_IN サインインのお知らせ、STOPPED お知らせの終了）';
comment on column identity.outgoing_mail.content is '宛先、件名、本文（封印）';
comment on column identity.outgoing_mail.due_at is '次に送る日時（送り始めたノードは、しばらく先に進める）';
comment on column identity.outgoing_mail.tries is '送ろうとした回数';
comment on column identity.outgoing_mail.forget_at is 'この日時を過ぎたら送らずに消す';

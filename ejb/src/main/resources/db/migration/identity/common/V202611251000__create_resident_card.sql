create table identity.resident_card (
    serial_key varchar(64) not null primary key,
    subject varchar(64) not null,
    linked_at timestamp(6) with time zone not null
);
comment on table identity.resident_card is 'ポータルにサインインしたマイナンバーカードの持ち主（機関には属さない。行レベルセキュリティにより、名指したカードの行だけが見える）';
comment on column identity.resident_card.serial_key is '利用者証明用電子証明書のシリアル番号の、この表だけに使う鍵付きハッシュ値';
comment on column identity.resident_card.subject is '持ち主のサインインの不透明な識別子（氏名や番号を含まない）';
comment on column identity.resident_card.linked_at is '結び付けた日時';

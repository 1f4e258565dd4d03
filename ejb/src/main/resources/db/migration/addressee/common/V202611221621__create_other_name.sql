create table addressee.other_name (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_id uuid not null references addressee.addressee (id),
    kind varchar(20) not null,
    name varchar(400) not null,
    kana varchar(400),
    address_key varchar(10) default '' not null,
    folding integer default 0 not null,
    recorded_at timestamp(6) with time zone not null
);
create index other_name_addressee on addressee.other_name (addressee_id);
comment on table addressee.other_name is '検索用の呼び名（以前の氏名、旧氏、通称、ローマ字氏名）';
comment on column addressee.other_name.id is '呼び名の識別子';
comment on column addressee.other_name.institution is '機関コード';
comment on column addressee.other_name.addressee_id is '宛名の識別子';
comment on column addressee.other_name.kind is '呼び名の種別';
comment on column addressee.other_name.name is '呼び名';
comment on column addressee.other_name.kana is '呼び名のフリガナ（なければ空）';
comment on column addressee.other_name.address_key is '検索用の住所（呼び名では常に空）';
comment on column addressee.other_name.folding is '検索用の値を作った縮退の表の版';
comment on column addressee.other_name.recorded_at is '記録日時';

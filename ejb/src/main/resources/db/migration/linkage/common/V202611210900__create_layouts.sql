create table linkage.layout_version (
    information varchar(16) not null,
    data_set varchar(4) not null,
    version varchar(4) not null,
    valid_from date not null,
    valid_until date,
    sample boolean not null,
    primary key (information, data_set, version)
);
comment on table linkage.layout_version is 'データ標準レイアウトの版（全機関に共通の表のため行レベルセキュリティの対象外）';
comment on column linkage.layout_version.information is '特定個人情報名コード';
comment on column linkage.layout_version.data_set is 'データセット番号';
comment on column linkage.layout_version.version is '版番号';
comment on column linkage.layout_version.valid_from is '有効開始日';
comment on column linkage.layout_version.valid_until is '有効終了日（末日を含む。なければ終期の定めなし）';
comment on column linkage.layout_version.sample is '見本（公表資料で確認できない版）かどうか';

create table linkage.layout_item (
    information varchar(16) not null,
    data_set varchar(4) not null,
    version varchar(4) not null,
    code varchar(32) not null,
    item_order integer not null,
    name varchar(200) not null,
    primary key (information, data_set, version, code),
    foreign key (information, data_set, version) references linkage.layout_version (information, data_set, version)
);
comment on table linkage.layout_item is 'データ標準レイアウトの項目（全機関に共通の表のため行レベルセキュリティの対象外）';
comment on column linkage.layout_item.information is '特定個人情報名コード';
comment on column linkage.layout_item.data_set is 'データセット番号';
comment on column linkage.layout_item.version is '版番号';
comment on column linkage.layout_item.code is '項目コード';
comment on column linkage.layout_item.item_order is '並び順';
comment on column linkage.layout_item.name is '項目の名称';

create table linkage.reason_of_null (
    code varchar(32) not null primary key,
    name varchar(200) not null
);
comment on table linkage.reason_of_null is '値がない理由（全機関に共通の表のため行レベルセキュリティの対象外）';
comment on column linkage.reason_of_null.code is '理由コード';
comment on column linkage.reason_of_null.name is '理由の説明';

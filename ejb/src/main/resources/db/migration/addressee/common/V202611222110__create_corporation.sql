-- Corporations are no persons: they have 宛名 like persons, and none of what protects a person.
create table addressee.corporation (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_number varchar(15) not null,
    branch boolean not null,
    corporate_number varchar(13),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint corporation_number unique (institution, addressee_number),
    constraint corporation_corporate_number unique (institution, corporate_number),
    constraint corporation_branch_has_no_number check (not branch or corporate_number is null)
);
comment on table addressee.corporation is '法人の宛名（法人、または支店・事業所。内容は履歴の表にある）';
comment on column addressee.corporation.id is '法人の宛名の識別子';
comment on column addressee.corporation.institution is '機関コード';
comment on column addressee.corporation.addressee_number is '宛名番号';
comment on column addressee.corporation.branch is '支店・事業所か';
comment on column addressee.corporation.corporate_number is '法人番号（支店・事業所と、番号のない団体は空）';
comment on column addressee.corporation.recorded_at is '記録日時';
comment on column addressee.corporation.recorded_by is '登録した業務システム';

create table addressee.corporation_version (
    id uuid not null primary key,
    institution varchar(16) not null,
    corporation_id uuid not null references addressee.corporation (id),
    revision integer not null,
    name varchar(300) not null,
    kana varchar(300) not null,
    address varchar(600) not null,
    state varchar(10) not null,
    corporate_number varchar(13),
    head_number varchar(15),
    name_key varchar(400) not null,
    kana_key varchar(400) not null,
    address_key varchar(2000) not null,
    folding integer not null,
    changed_on date not null,
    change_ground varchar(20),
    corrects_change_on date,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint corporation_revision unique (corporation_id, revision)
);
create index corporation_version_head on addressee.corporation_version (institution, head_number);
comment on table addressee.corporation_version is '法人の履歴（追加だけする。異動日と記録日時の二つの時点を持つ）';
comment on column addressee.corporation_version.id is '記録の識別子';
comment on column addressee.corporation_version.institution is '機関コード';
comment on column addressee.corporation_version.corporation_id is '法人の宛名の識別子';
comment on column addressee.corporation_version.revision is '版（1から）';
comment on column addressee.corporation_version.name is '商号または名称（支店・事業所はその名称）';
comment on column addressee.corporation_version.kana is '名称のフリガナ';
comment on column addressee.corporation_version.address is '本店または主たる事務所の所在地（支店・事業所はその所在地）';
comment on column addressee.corporation_version.state is '法人の状態（ACTIVE 存続、CLOSED 閉鎖）';
comment on column addressee.corporation_version.corporate_number is '法人番号';
comment on column addressee.corporation_version.head_number is '支店・事業所の属する法人の宛名番号（法人は空）';
comment on column addressee.corporation_version.name_key is '名称の検索用の値（法人格の略記を開いて縮退したもの）';
comment on column addressee.corporation_version.kana_key is 'フリガナの検索用の値';
comment on column addressee.corporation_version.address_key is '所在地の検索用の値';
comment on column addressee.corporation_version.folding is '検索用の値を作った縮退の版';
comment on column addressee.corporation_version.changed_on is '異動年月日（この日からこの内容になった）';
comment on column addressee.corporation_version.change_ground is '異動事由';
comment on column addressee.corporation_version.corrects_change_on is 'この記録が訂正する異動年月日';
comment on column addressee.corporation_version.recorded_at is '記録日時';
comment on column addressee.corporation_version.recorded_by is '記録した業務システム';

alter table addressee.numbering add column next_non_resident_serial bigint default 50000000000000 not null;
comment on column addressee.numbering.next_non_resident_serial is '住登外者宛名番号の次の連番（検査数字を除く）';

create table addressee.non_resident (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_number varchar(15) not null,
    revision integer not null check (revision between 1 and 999),
    merged_into varchar(15),
    hidden_from_others boolean not null,
    deleted boolean not null,
    edited_by_system varchar(100),
    edited_by_operator varchar(100),
    edited_until timestamp(6) with time zone,
    version integer not null,
    constraint non_resident_number unique (institution, addressee_number),
    constraint non_resident_not_into_itself check (merged_into <> addressee_number)
);
create index non_resident_merged on addressee.non_resident (institution, merged_into);
comment on table addressee.non_resident is '住登外者';
comment on column addressee.non_resident.id is '住登外者の識別子';
comment on column addressee.non_resident.institution is '機関コード';
comment on column addressee.non_resident.addressee_number is '住登外者宛名番号（一度付けた番号は別の人に使わない）';
comment on column addressee.non_resident.revision is '現在の履歴番号';
comment on column addressee.non_resident.merged_into is '名寄せ先宛名番号（名寄せ元のときだけ入る）';
comment on column addressee.non_resident.hidden_from_others is '他業務参照不可';
comment on column addressee.non_resident.deleted is '削除済み（住民になったなど）';
comment on column addressee.non_resident.edited_by_system is '異動処理中のシステム（排他制御）';
comment on column addressee.non_resident.edited_by_operator is '異動処理中の操作者（排他制御）';
comment on column addressee.non_resident.edited_until is '異動処理の期限（過ぎれば他の職員が処理できる）';
comment on column addressee.non_resident.version is '更新回数（排他制御）';

create table addressee.non_resident_version (
    id uuid not null primary key,
    institution varchar(16) not null,
    non_resident_id uuid not null references addressee.non_resident (id),
    revision integer not null,
    kind varchar(20) not null,
    name varchar(400),
    family_name varchar(200),
    given_name varchar(200),
    latin_name varchar(400),
    kanji_name varchar(400),
    kana varchar(400),
    family_name_kana varchar(200),
    given_name_kana varchar(200),
    alias varchar(400),
    alias_kana varchar(400),
    alias_kana_confirmed varchar(1),
    sex varchar(1),
    birth_date varchar(10),
    birth_date_unknown varchar(1),
    birth_date_notation varchar(288),
    address_municipality_code varchar(6),
    address_town_id varchar(7),
    address_district_code varchar(12),
    address_prefecture varchar(16),
    address_municipality varchar(48),
    address_town varchar(480),
    address_lot varchar(200),
    address_building varchar(1200),
    address_building_kana varchar(1200),
    address_postal_code varchar(7),
    address_country_code varchar(3),
    address_country varchar(400),
    address_abroad varchar(1200),
    name_key varchar(400) not null,
    kana_key varchar(400) not null,
    address_key varchar(2000) not null,
    merged_into varchar(15),
    hidden_from_others boolean not null,
    operator_id varchar(100) not null,
    operated_on varchar(10) not null,
    operated_at varchar(8) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint non_resident_version_revision unique (non_resident_id, revision)
);
create index non_resident_version_name on addressee.non_resident_version (institution, name_key);
create index non_resident_version_kana on addressee.non_resident_version (institution, kana_key);
create index non_resident_version_birth on addressee.non_resident_version (institution, birth_date);
comment on table addressee.non_resident_version is '住登外者宛名基本情報の履歴（最新の内容も含み、追加だけする）';
comment on column addressee.non_resident_version.id is '履歴の識別子';
comment on column addressee.non_resident_version.institution is '機関コード';
comment on column addressee.non_resident_version.non_resident_id is '住登外者の識別子';
comment on column addressee.non_resident_version.revision is '履歴番号';
comment on column addressee.non_resident_version.kind is '異動の種別（付番、引継、利用、選択、変更、名寄せ、名寄せ解除、削除）';
comment on column addressee.non_resident_version.name is '氏名';
comment on column addressee.non_resident_version.family_name is '氏（日本人）';
comment on column addressee.non_resident_version.given_name is '名（日本人）';
comment on column addressee.non_resident_version.latin_name is '氏名（外国人ローマ字）';
comment on column addressee.non_resident_version.kanji_name is '氏名（外国人漢字）';
comment on column addressee.non_resident_version.kana is '氏名フリガナ';
comment on column addressee.non_resident_version.family_name_kana is '氏フリガナ（日本人）';
comment on column addressee.non_resident_version.given_name_kana is '名フリガナ（日本人）';
comment on column addressee.non_resident_version.alias is '通称';
comment on column addressee.non_resident_version.alias_kana is '通称フリガナ';
comment on column addressee.non_resident_version.alias_kana_confirmed is '通称フリガナ確認状況（0 無、1 有）';
comment on column addressee.non_resident_version.sex is '性別（0 不明、1 男、2 女）';
comment on column addressee.non_resident_version.birth_date is '生年月日（不詳日を許すため文字列）';
comment on column addressee.non_resident_version.birth_date_unknown is '生年月日不詳フラグ（0 不詳でない、1 不詳）';
comment on column addressee.non_resident_version.birth_date_notation is '生年月日不詳表記';
comment on column addressee.non_resident_version.address_municipality_code is '住所の市区町村コード';
comment on column addressee.non_resident_version.address_town_id is '住所の町字コード（町字ID）';
comment on column addressee.non_resident_version.address_district_code is '指定都市の行政区等コード';
comment on column addressee.non_resident_version.address_prefecture is '住所の都道府県';
comment on column addressee.non_resident_version.address_municipality is '住所の市区郡町村名';
comment on column addressee.non_resident_version.address_town is '住所の町字';
comment on column addressee.non_resident_version.address_lot is '住所の番地号表記';
comment on column addressee.non_resident_version.address_building is '住所の方書';
comment on column addressee.non_resident_version.address_building_kana is '住所の方書フリガナ';
comment on column addressee.non_resident_version.address_postal_code is '住所の郵便番号';
comment on column addressee.non_resident_version.address_country_code is '住所の国名コード';
comment on column addressee.non_resident_version.address_country is '住所の国名等';
comment on column addressee.non_resident_version.address_abroad is '国外住所';
comment on column addressee.non_resident_version.name_key is '検索用の氏名（幅と空白をそろえたもの、未定は空）';
comment on column addressee.non_resident_version.kana_key is '検索用のフリガナ（幅と空白をそろえたもの、なければ空）';
comment on column addressee.non_resident_version.address_key is '検索用の住所（幅と空白をそろえたもの、不明は空）';
comment on column addressee.non_resident_version.merged_into is '名寄せ先宛名番号';
comment on column addressee.non_resident_version.hidden_from_others is '他業務参照不可';
comment on column addressee.non_resident_version.operator_id is '操作者ID';
comment on column addressee.non_resident_version.operated_on is '操作年月日';
comment on column addressee.non_resident_version.operated_at is '操作時刻';
comment on column addressee.non_resident_version.recorded_at is '記録日時';
comment on column addressee.non_resident_version.recorded_by is '記録したシステムまたは職員';

create table addressee.non_resident_use (
    id uuid not null primary key,
    institution varchar(16) not null,
    non_resident_id uuid not null references addressee.non_resident (id),
    business_id varchar(3) not null,
    own_system_id varchar(3) not null,
    system_id varchar(100) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint non_resident_use_once unique (non_resident_id, business_id, own_system_id, system_id)
);
comment on table addressee.non_resident_use is '住登外者を登録または利用する業務';
comment on column addressee.non_resident_use.id is '行の識別子';
comment on column addressee.non_resident_use.institution is '機関コード';
comment on column addressee.non_resident_use.non_resident_id is '住登外者の識別子';
comment on column addressee.non_resident_use.business_id is '業務ID（なければ000）';
comment on column addressee.non_resident_use.own_system_id is '独自施策システム等ID（なければ000）';
comment on column addressee.non_resident_use.system_id is '送信したシステム（クライアント証明書によるもの）';
comment on column addressee.non_resident_use.recorded_at is '記録日時';

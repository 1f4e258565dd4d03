create table addressee.numbering (
    institution varchar(16) not null primary key,
    next_serial bigint not null
);
comment on table addressee.numbering is '団体内統合宛名番号の付番（機関ごとの連番）';
comment on column addressee.numbering.institution is '機関コード';
comment on column addressee.numbering.next_serial is '次の連番（検査数字を除く）';

create table addressee.person (
    id uuid not null primary key,
    institution varchar(16) not null,
    integrated_number varchar(15) not null,
    representative_id uuid not null,
    registered_at timestamp(6) with time zone not null,
    version integer not null,
    constraint person_integrated_number unique (institution, integrated_number)
);
comment on table addressee.person is '統合宛名（機関が知る一人の個人）';
comment on column addressee.person.id is '統合宛名の識別子';
comment on column addressee.person.institution is '機関コード';
comment on column addressee.person.integrated_number is '団体内統合宛名番号';
comment on column addressee.person.representative_id is '統合宛名フラグの立つ宛名の識別子';
comment on column addressee.person.registered_at is '付番日時';
comment on column addressee.person.version is '更新回数（排他制御）';

create table addressee.addressee (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_number varchar(15) not null,
    person_id uuid not null references addressee.person (id),
    name varchar(200) not null,
    kana varchar(200) not null,
    birth_date date not null,
    sex varchar(10) not null,
    address varchar(600) not null,
    state varchar(20) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    version integer not null,
    constraint addressee_number unique (institution, addressee_number)
);
create index addressee_person on addressee.addressee (person_id);
comment on table addressee.addressee is '宛名';
comment on column addressee.addressee.id is '宛名の識別子';
comment on column addressee.addressee.institution is '機関コード';
comment on column addressee.addressee.addressee_number is '宛名番号';
comment on column addressee.addressee.person_id is '統合宛名の識別子';
comment on column addressee.addressee.name is '氏名';
comment on column addressee.addressee.kana is '氏名の振り仮名';
comment on column addressee.addressee.birth_date is '生年月日';
comment on column addressee.addressee.sex is '性別';
comment on column addressee.addressee.address is '住所';
comment on column addressee.addressee.state is '住民状態';
comment on column addressee.addressee.recorded_at is '記録日時';
comment on column addressee.addressee.recorded_by is '記録したシステムまたは職員';
comment on column addressee.addressee.version is '更新回数（排他制御）';

create table addressee.addressee_version (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_id uuid not null references addressee.addressee (id),
    name varchar(200) not null,
    kana varchar(200) not null,
    birth_date date not null,
    sex varchar(10) not null,
    address varchar(600) not null,
    state varchar(20) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    superseded_at timestamp(6) with time zone not null,
    superseded_by varchar(100) not null
);
create index addressee_version_addressee on addressee.addressee_version (addressee_id, superseded_at);
comment on table addressee.addressee_version is '宛名履歴（変更前の内容）';
comment on column addressee.addressee_version.id is '履歴の識別子';
comment on column addressee.addressee_version.institution is '機関コード';
comment on column addressee.addressee_version.addressee_id is '宛名の識別子';
comment on column addressee.addressee_version.name is '変更前の氏名';
comment on column addressee.addressee_version.kana is '変更前の氏名の振り仮名';
comment on column addressee.addressee_version.birth_date is '変更前の生年月日';
comment on column addressee.addressee_version.sex is '変更前の性別';
comment on column addressee.addressee_version.address is '変更前の住所';
comment on column addressee.addressee_version.state is '変更前の住民状態';
comment on column addressee.addressee_version.recorded_at is '変更前の内容の記録日時';
comment on column addressee.addressee_version.recorded_by is '変更前の内容を記録したシステムまたは職員';
comment on column addressee.addressee_version.superseded_at is '変更日時';
comment on column addressee.addressee_version.superseded_by is '変更したシステムまたは職員';

-- What a household is depends on the law that speaks of it: kinds, roles and words of relationship are data with dates.
create table addressee.household_kind (
    id integer not null primary key,
    code varchar(20) not null,
    valid_from date not null,
    valid_until date,
    name varchar(60) not null,
    law varchar(100) not null,
    article varchar(60) not null,
    definition varchar(300) not null,
    headed boolean not null,
    constraint household_kind_once unique (code, valid_from),
    constraint household_kind_term check (valid_until is null or valid_until >= valid_from)
);
comment on table addressee.household_kind is '世帯の種類（どの法律が世帯をどう定めるか）';
comment on column addressee.household_kind.id is '世帯の種類の識別子';
comment on column addressee.household_kind.code is '世帯の種類のコード';
comment on column addressee.household_kind.valid_from is '定めの施行日';
comment on column addressee.household_kind.valid_until is '定めの最後の日（続いているときは空）';
comment on column addressee.household_kind.name is '名称';
comment on column addressee.household_kind.law is '法律名と法律番号';
comment on column addressee.household_kind.article is '条項';
comment on column addressee.household_kind.definition is '定めの内容';
comment on column addressee.household_kind.headed is '世帯主に当たる者がちょうど一人いるか';

create table addressee.household_role (
    kind_id integer not null references addressee.household_kind (id),
    code varchar(20) not null,
    name varchar(60) not null,
    article varchar(60) not null,
    head boolean not null,
    counted boolean not null,
    exclusive_group varchar(10),
    constraint household_role_key primary key (kind_id, code)
);
comment on table addressee.household_role is '世帯の中の立場（世帯の種類ごと）';
comment on column addressee.household_role.kind_id is '世帯の種類の識別子';
comment on column addressee.household_role.code is '立場のコード';
comment on column addressee.household_role.name is '名称';
comment on column addressee.household_role.article is '条項';
comment on column addressee.household_role.head is '世帯主に当たるか（続柄の起点）';
comment on column addressee.household_role.counted is '制度の対象者か（被保険者、児童など。擬制世帯主は対象者でない）';
comment on column addressee.household_role.exclusive_group is '同じ組の立場には同じ日に一つの世帯でしか就けない（空なら制限なし）';

create table addressee.relationship_word (
    code varchar(20) not null primary key,
    place integer not null,
    name varchar(20) not null,
    valid_from date not null,
    valid_until date
);
comment on table addressee.relationship_word is '続柄の語（住民基本台帳事務処理要領。つなげて「妻の子」のように表す）';
comment on column addressee.relationship_word.code is '語のコード';
comment on column addressee.relationship_word.place is '並び順';
comment on column addressee.relationship_word.name is '語';
comment on column addressee.relationship_word.valid_from is '使い始めの日';
comment on column addressee.relationship_word.valid_until is '使い終わりの日（続いているときは空）';

create table addressee.household_registrar (
    institution varchar(16) not null,
    kind varchar(20) not null,
    system varchar(100) not null,
    valid_from date not null,
    valid_until date,
    constraint household_registrar_key primary key (institution, kind, system, valid_from)
);
comment on table addressee.household_registrar is '世帯を登録する業務システム（世帯の種類ごと）';
comment on column addressee.household_registrar.institution is '機関コード';
comment on column addressee.household_registrar.kind is '世帯の種類のコード';
comment on column addressee.household_registrar.system is '業務システムの識別子';
comment on column addressee.household_registrar.valid_from is '担当の開始日';
comment on column addressee.household_registrar.valid_until is '担当の最後の日（続いているときは空）';

create table addressee.household (
    id uuid not null primary key,
    institution varchar(16) not null,
    kind varchar(20) not null,
    household_number varchar(20) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint household_number unique (institution, kind, household_number)
);
comment on table addressee.household is '世帯（種類と世帯番号で一つ。追加だけする）';
comment on column addressee.household.id is '世帯の識別子';
comment on column addressee.household.institution is '機関コード';
comment on column addressee.household.kind is '世帯の種類のコード';
comment on column addressee.household.household_number is '世帯番号（登録した業務システムの番号）';
comment on column addressee.household.recorded_at is '記録日時';
comment on column addressee.household.recorded_by is '登録した業務システム';

create table addressee.household_version (
    id uuid not null primary key,
    institution varchar(16) not null,
    household_id uuid not null references addressee.household (id),
    revision integer not null,
    valid_from date not null,
    valid_until date,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint household_revision unique (household_id, revision),
    constraint household_version_term check (valid_until is null or valid_until >= valid_from)
);
comment on table addressee.household_version is '世帯の構成（追加だけする。同じ日については後から記録したものが優先する）';
comment on column addressee.household_version.id is '構成の識別子';
comment on column addressee.household_version.institution is '機関コード';
comment on column addressee.household_version.household_id is '世帯の識別子';
comment on column addressee.household_version.revision is '版（1から）';
comment on column addressee.household_version.valid_from is '構成の始まりの日';
comment on column addressee.household_version.valid_until is '構成の最後の日（続いているときは空）';
comment on column addressee.household_version.recorded_at is '記録日時';
comment on column addressee.household_version.recorded_by is '記録した業務システム';

create table addressee.household_member (
    version_id uuid not null references addressee.household_version (id),
    institution varchar(16) not null,
    place integer not null,
    addressee_id uuid not null references addressee.addressee (id),
    role varchar(20) not null,
    relationship varchar(90),
    constraint household_member_key primary key (version_id, addressee_id)
);
create index household_member_addressee on addressee.household_member (addressee_id);
comment on table addressee.household_member is '世帯の構成員（追加だけする。構成員のない構成は世帯の消滅を表す）';
comment on column addressee.household_member.version_id is '構成の識別子';
comment on column addressee.household_member.institution is '機関コード';
comment on column addressee.household_member.place is '並び順';
comment on column addressee.household_member.addressee_id is '宛名の識別子（その宛名が紐付く人が構成員である）';
comment on column addressee.household_member.role is '立場のコード';
comment on column addressee.household_member.relationship is '続柄（語のコードを/でつなぐ。世帯主に当たる者は空）';

insert into addressee.household_kind (id, code, valid_from, valid_until, name, law, article, definition, headed) values
    (1, 'RESIDENT', date '1967-11-10', null, '住民基本台帳の世帯', '住民基本台帳法（昭和42年法律第81号）', '6条1項、7条4号',
        '居住と生計を共にする社会生活上の単位。住民票は世帯ごとに編成する。', true),
    (2, 'NATIONAL_HEALTH', date '1959-01-01', null, '国民健康保険の世帯', '国民健康保険法（昭和33年法律第192号）', '9条1項、76条1項',
        '住民基本台帳の世帯のうち、世帯主と被保険者。世帯主は、自分が被保険者でなくても届出と納付の義務を負う。', true),
    (3, 'LATE_ELDERLY', date '2008-04-01', null, '後期高齢者医療の世帯', '高齢者の医療の確保に関する法律（昭和57年法律第80号）', '104条、108条',
        '被保険者と、その属する世帯の世帯主。保険料は被保険者ごとに決まり、世帯主は連帯して納付する義務を負う。', true),
    (4, 'LONG_TERM_CARE', date '2000-04-01', null, '介護保険の世帯', '介護保険法（平成9年法律第123号）', '129条、132条',
        '第一号被保険者と、その属する世帯の全員。保険料の段階は、本人と世帯の全員の課税の状況による。', true),
    (5, 'TAX_SUPPORT', date '2019-01-01', null, '市町村民税の扶養', '地方税法（昭和25年法律第226号）', '292条1項7号、9号',
        '納税義務者と、その者と生計を一にする配偶者と親族。別居していてもよく、住民基本台帳の世帯とは一致しない。', true),
    (6, 'CHILD_ALLOWANCE', date '2012-04-01', date '2024-09-30', '児童手当の生計同一', '児童手当法（昭和46年法律第73号）', '3条、4条',
        '監護し生計を同じくする父母等のうち生計を維持する程度の高い者と、中学校修了前の児童。父母が別居しているときは、児童と同居している者。', true),
    (7, 'CHILD_ALLOWANCE', date '2024-10-01', null, '児童手当の生計同一', '児童手当法（昭和46年法律第73号）', '3条、4条',
        '監護し生計を同じくする父母等のうち生計を維持する程度の高い者と、18歳に達する日以後の最初の3月31日までの児童。父母が別居しているときは、児童と同居している者。', true),
    (8, 'NUMBER_ACT', date '2015-10-05', null, '番号法の同一の世帯',
        '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）', '15条、20条',
        '「他人」に当たらない者の範囲。自己と同一の世帯に属する者。', false);

insert into addressee.household_role (kind_id, code, name, article, head, counted, exclusive_group) values
    (1, 'HEAD', '世帯主', '7条4号', true, true, 'MEMBER'),
    (1, 'MEMBER', '世帯員', '7条4号', false, true, 'MEMBER'),
    (2, 'HEAD', '世帯主（被保険者）', '76条1項', true, true, 'MEMBER'),
    (2, 'NOMINAL_HEAD', '擬制世帯主（被保険者でない）', '76条1項', true, false, 'MEMBER'),
    (2, 'INSURED', '被保険者', '5条', false, true, 'MEMBER'),
    (3, 'HEAD', '世帯主（被保険者でない）', '108条2項', true, false, 'MEMBER'),
    (3, 'INSURED_HEAD', '世帯主（被保険者）', '50条', true, true, 'MEMBER'),
    (3, 'INSURED', '被保険者', '50条', false, true, 'MEMBER'),
    (4, 'HEAD', '世帯主', '132条2項', true, false, 'MEMBER'),
    (4, 'INSURED_HEAD', '世帯主（第一号被保険者）', '9条1号', true, true, 'MEMBER'),
    (4, 'INSURED', '第一号被保険者', '9条1号', false, true, 'MEMBER'),
    (4, 'MEMBER', '世帯員', '129条2項', false, false, 'MEMBER'),
    (5, 'SUPPORTER', '扶養する納税義務者', '292条1項7号、9号', true, false, 'SUPPORTER'),
    (5, 'SPOUSE', '同一生計配偶者', '292条1項7号', false, true, 'SUPPORTED'),
    (5, 'DEPENDANT', '扶養親族', '292条1項9号', false, true, 'SUPPORTED'),
    (6, 'RECIPIENT', '受給者', '4条1項', true, false, 'RECIPIENT'),
    (6, 'CHILD', '支給要件児童', '4条1項', false, true, 'CHILD'),
    (7, 'RECIPIENT', '受給者', '4条1項', true, false, 'RECIPIENT'),
    (7, 'CHILD', '支給要件児童', '4条1項', false, true, 'CHILD'),
    (8, 'MEMBER', '同一の世帯に属する者', '15条', false, true, 'MEMBER');

insert into addressee.relationship_word (code, place, name, valid_from) values
    ('HUSBAND', 1, '夫', date '1967-11-10'), ('WIFE', 2, '妻', date '1967-11-10'),
    ('HUSBAND_UNREGISTERED', 3, '夫（未届）', date '1967-11-10'), ('WIFE_UNREGISTERED', 4, '妻（未届）', date '1967-11-10'),
    ('CHILD', 5, '子', date '1967-11-10'),
    ('FATHER', 6, '父', date '1967-11-10'), ('MOTHER', 7, '母', date '1967-11-10'),
    ('GRANDFATHER', 8, '祖父', date '1967-11-10'), ('GRANDMOTHER', 9, '祖母', date '1967-11-10'),
    ('ELDER_BROTHER', 10, '兄', date '1967-11-10'), ('YOUNGER_BROTHER', 11, '弟', date '1967-11-10'),
    ('ELDER_SISTER', 12, '姉', date '1967-11-10'), ('YOUNGER_SISTER', 13, '妹', date '1967-11-10'),
    ('KINDRED', 14, '縁故者', date '1967-11-10'), ('LODGER', 15, '同居人', date '1967-11-10');

-- The fictitious towns of the demo.
insert into addressee.household_registrar (institution, kind, system, valid_from)
    select town.institution, kind.code, case kind.code when 'TAX_SUPPORT' then town.tax when 'CHILD_ALLOWANCE' then town.child else town.registry end,
        date '2015-10-05'
    from (select distinct code from addressee.household_kind) kind
    cross join (values ('0220199201101700', 'musubi-registry', 'musubi-tax', 'musubi-child'),
        ('0220199301801700', 'enishi-registry', 'enishi-tax', 'enishi-registry')) town (institution, registry, tax, child);

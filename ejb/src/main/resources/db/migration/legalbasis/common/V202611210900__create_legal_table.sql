create table legalbasis.imported_version (
    version varchar(20) not null primary key,
    imported_at timestamp(6) with time zone not null
);
comment on table legalbasis.imported_version is '取込済みの法的根拠データの版。機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.imported_version.version is '版（準拠する法令の日付）';
comment on column legalbasis.imported_version.imported_at is '取込日時';
create table legalbasis.import_lock (
    id integer not null primary key
);
insert into legalbasis.import_lock (id) values (1);
comment on table legalbasis.import_lock is '取込の排他（常に1行）。機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.import_lock.id is '固定値1';
create table legalbasis.legal_institution_type (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(40) not null,
    name varchar(200) not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_institution_type is '機関の種類（提供の許可はこの種類で書かれる）。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_institution_type.version is '版';
comment on column legalbasis.legal_institution_type.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_institution_type.code is 'コード';
comment on column legalbasis.legal_institution_type.name is '名称';
create table legalbasis.legal_institution (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(16) not null,
    name varchar(200) not null,
    government_code varchar(6) not null,
    types varchar(400) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_institution is '機関。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_institution.version is '版';
comment on column legalbasis.legal_institution.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_institution.code is 'コード';
comment on column legalbasis.legal_institution.name is '名称';
comment on column legalbasis.legal_institution.government_code is '全国地方公共団体コード';
comment on column legalbasis.legal_institution.types is '機関の種類（空白区切り）';
comment on column legalbasis.legal_institution.valid_from is '有効開始日';
comment on column legalbasis.legal_institution.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.legal_institution.sample is '標本（法令ではない）かどうか';
create table legalbasis.legal_task (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(16) not null,
    item integer not null,
    branch integer not null,
    heading varchar(20) not null,
    subject varchar(1000) not null,
    name varchar(2000) not null,
    full_text varchar(2000) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    source varchar(200) not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_task is '事務。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_task.version is '版';
comment on column legalbasis.legal_task.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_task.code is 'コード';
comment on column legalbasis.legal_task.item is '別表の項';
comment on column legalbasis.legal_task.branch is '別表の項の枝番';
comment on column legalbasis.legal_task.heading is '別表の項の表記';
comment on column legalbasis.legal_task.subject is '事務を処理する者';
comment on column legalbasis.legal_task.name is '名称';
comment on column legalbasis.legal_task.full_text is '別表の事務（全文）';
comment on column legalbasis.legal_task.valid_from is '有効開始日';
comment on column legalbasis.legal_task.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.legal_task.sample is '標本（法令ではない）かどうか';
comment on column legalbasis.legal_task.source is '出典';
create table legalbasis.legal_procedure (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(16) not null,
    task varchar(16) not null,
    name varchar(400) not null,
    plain_purpose varchar(200) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_procedure is '事務手続。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_procedure.version is '版';
comment on column legalbasis.legal_procedure.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_procedure.code is 'コード';
comment on column legalbasis.legal_procedure.task is '事務コード';
comment on column legalbasis.legal_procedure.name is '名称';
comment on column legalbasis.legal_procedure.plain_purpose is '目的（やさしい言い方）';
comment on column legalbasis.legal_procedure.valid_from is '有効開始日';
comment on column legalbasis.legal_procedure.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.legal_procedure.sample is '標本（法令ではない）かどうか';
create table legalbasis.legal_information (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(16) not null,
    name varchar(200) not null,
    plain_name varchar(200) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_information is '特定個人情報。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_information.version is '版';
comment on column legalbasis.legal_information.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_information.code is 'コード';
comment on column legalbasis.legal_information.name is '名称';
comment on column legalbasis.legal_information.plain_name is '名称（やさしい言い方）';
comment on column legalbasis.legal_information.valid_from is '有効開始日';
comment on column legalbasis.legal_information.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.legal_information.sample is '標本（法令ではない）かどうか';
create table legalbasis.legal_permission (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(40) not null,
    requester varchar(40) not null,
    task varchar(16) not null,
    procedure_code varchar(16) not null,
    provider varchar(40) not null,
    information varchar(16) not null,
    ordinance varchar(40) not null,
    basis varchar(400) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_permission is '提供の許可。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_permission.version is '版';
comment on column legalbasis.legal_permission.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_permission.code is 'コード';
comment on column legalbasis.legal_permission.requester is '情報照会者（種類または機関コード）';
comment on column legalbasis.legal_permission.task is '事務コード';
comment on column legalbasis.legal_permission.procedure_code is '事務手続コード';
comment on column legalbasis.legal_permission.provider is '情報提供者（種類または機関コード）';
comment on column legalbasis.legal_permission.information is '特定個人情報名コード';
comment on column legalbasis.legal_permission.ordinance is '独自利用条例の番号';
comment on column legalbasis.legal_permission.basis is '根拠';
comment on column legalbasis.legal_permission.valid_from is '有効開始日';
comment on column legalbasis.legal_permission.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.legal_permission.sample is '標本（法令ではない）かどうか';
create table legalbasis.legal_ordinance (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(40) not null,
    institution_code varchar(16) not null,
    title varchar(200) not null,
    task varchar(16) not null,
    similar_task varchar(16) not null,
    notified_on date,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_ordinance is '独自利用条例。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_ordinance.version is '版';
comment on column legalbasis.legal_ordinance.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_ordinance.code is 'コード';
comment on column legalbasis.legal_ordinance.institution_code is '機関コード（この表の対象としての機関。公開情報）';
comment on column legalbasis.legal_ordinance.title is '標題';
comment on column legalbasis.legal_ordinance.task is '事務コード';
comment on column legalbasis.legal_ordinance.similar_task is '趣旨が同じ法定事務の事務コード';
comment on column legalbasis.legal_ordinance.notified_on is '個人情報保護委員会への届出日';
comment on column legalbasis.legal_ordinance.valid_from is '有効開始日';
comment on column legalbasis.legal_ordinance.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.legal_ordinance.sample is '標本（法令ではない）かどうか';
create table legalbasis.legal_assessment (
    version varchar(20) not null,
    row_key varchar(40) not null,
    code varchar(40) not null,
    institution_code varchar(16) not null,
    file_code varchar(16) not null,
    kind varchar(10) not null,
    title varchar(400) not null,
    published_on date,
    ended_on date,
    sample boolean not null,
    primary key (version, row_key)
);
comment on table legalbasis.legal_assessment is '特定個人情報保護評価書。法令・公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.legal_assessment.version is '版';
comment on column legalbasis.legal_assessment.row_key is '版の中での行の識別子';
comment on column legalbasis.legal_assessment.code is 'コード';
comment on column legalbasis.legal_assessment.institution_code is '機関コード（この表の対象としての機関。公開情報）';
comment on column legalbasis.legal_assessment.file_code is '特定個人情報ファイルの対象（事務コードまたは特定個人情報名コード）';
comment on column legalbasis.legal_assessment.kind is '評価の種類';
comment on column legalbasis.legal_assessment.title is '標題';
comment on column legalbasis.legal_assessment.published_on is '公表日（未公表は空）';
comment on column legalbasis.legal_assessment.ended_on is '効力を失う日の前日（空は継続中）';
comment on column legalbasis.legal_assessment.sample is '標本（法令ではない）かどうか';

create table legalbasis.department (
    institution_code varchar(16) not null,
    code varchar(20) not null,
    valid_from date not null,
    name varchar(200) not null,
    valid_to date,
    sample boolean not null,
    primary key (institution_code, code, valid_from)
);
comment on table legalbasis.department is '部署。公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.department.institution_code is '機関コード（この表の対象としての機関。公開情報）';
comment on column legalbasis.department.code is '部署コード';
comment on column legalbasis.department.valid_from is '有効開始日';
comment on column legalbasis.department.name is '部署名';
comment on column legalbasis.department.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.department.sample is '標本（実在の部署ではない）かどうか';

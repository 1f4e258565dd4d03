create table legalbasis.answering_department (
    institution_code varchar(16) not null,
    information_code varchar(16) not null,
    department_code varchar(20) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (institution_code, information_code, department_code, valid_from)
);
comment on table legalbasis.answering_department is '回答部署。公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.answering_department.institution_code is '機関コード（この表の対象としての機関。公開情報）';
comment on column legalbasis.answering_department.information_code is '特定個人情報名コード';
comment on column legalbasis.answering_department.department_code is '部署コード（この特定個人情報に対する照会に回答する部署）';
comment on column legalbasis.answering_department.valid_from is '有効開始日';
comment on column legalbasis.answering_department.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.answering_department.sample is '標本（実在の部署ではない）かどうか';

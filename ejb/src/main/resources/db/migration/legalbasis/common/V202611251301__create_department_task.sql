create table legalbasis.department_task (
    institution_code varchar(16) not null,
    task_code varchar(16) not null,
    department_code varchar(20) not null,
    valid_from date not null,
    valid_to date,
    sample boolean not null,
    primary key (institution_code, task_code, department_code, valid_from)
);
comment on table legalbasis.department_task is '所掌事務（事務分掌）。公表事項であり機関の行ではないため行レベルセキュリティの対象外';
comment on column legalbasis.department_task.institution_code is '機関コード（この表の対象としての機関。公開情報）';
comment on column legalbasis.department_task.task_code is '事務コード';
comment on column legalbasis.department_task.department_code is '部署コード（この事務を行う部署）';
comment on column legalbasis.department_task.valid_from is '有効開始日';
comment on column legalbasis.department_task.valid_to is '有効終了日（その日を含む。空は継続中）';
comment on column legalbasis.department_task.sample is '標本（実在の部署ではない）かどうか';

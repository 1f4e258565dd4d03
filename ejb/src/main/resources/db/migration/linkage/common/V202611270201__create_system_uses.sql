create table linkage.system_information (
    institution varchar(16) not null,
    system varchar(100) not null,
    information varchar(16) not null,
    valid_from date not null,
    valid_until date,
    constraint system_information_key primary key (institution, system, information, valid_from),
    constraint system_information_term check (valid_until is null or valid_until >= valid_from)
);
comment on table linkage.system_information is '業務システムが副本を登録する特定個人情報';
comment on column linkage.system_information.institution is '機関コード';
comment on column linkage.system_information.system is '業務システムの識別子（*は、この機関のどの業務システムでも。登録者の記録がない副本から引き継いだ行だけ）';
comment on column linkage.system_information.information is '特定個人情報名コード';
comment on column linkage.system_information.valid_from is '登録できる最初の日';
comment on column linkage.system_information.valid_until is '登録できる最後の日（続いているときは空）';

create table linkage.system_task (
    institution varchar(16) not null,
    system varchar(100) not null,
    department varchar(20) not null,
    task varchar(16) not null,
    valid_from date not null,
    valid_until date,
    constraint system_task_key primary key (institution, system, department, task, valid_from),
    constraint system_task_term check (valid_until is null or valid_until >= valid_from)
);
comment on table linkage.system_task is '業務システムが照会できる部署と事務';
comment on column linkage.system_task.institution is '機関コード';
comment on column linkage.system_task.system is '業務システムの識別子';
comment on column linkage.system_task.department is '部署コード（情報照会者部署）';
comment on column linkage.system_task.task is '事務コード';
comment on column linkage.system_task.valid_from is '照会できる最初の日';
comment on column linkage.system_task.valid_until is '照会できる最後の日（続いているときは空）';

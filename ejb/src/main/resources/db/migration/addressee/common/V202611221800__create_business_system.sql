-- A system speaks for the tasks that it is registered for; a name that anybody can give would move flags and links.
create table addressee.business_system (
    institution varchar(16) not null,
    system varchar(100) not null,
    business_id varchar(3) not null,
    own_system_id varchar(3) not null,
    valid_from date not null,
    valid_until date,
    constraint business_system_key primary key (institution, system, business_id, own_system_id, valid_from),
    constraint business_system_one_id check ((business_id = '000') <> (own_system_id = '000')),
    constraint business_system_term check (valid_until is null or valid_until >= valid_from)
);
comment on table addressee.business_system is '業務システムが名乗れる業務IDと独自施策システム等ID';
comment on column addressee.business_system.institution is '機関コード';
comment on column addressee.business_system.system is '業務システムの識別子';
comment on column addressee.business_system.business_id is '業務ID（なければ000）';
comment on column addressee.business_system.own_system_id is '独自施策システム等ID（なければ000）';
comment on column addressee.business_system.valid_from is '名乗れる最初の日';
comment on column addressee.business_system.valid_until is '名乗れる最後の日（続いているときは空）';

-- The fictitious towns of the demo.
insert into addressee.business_system (institution, system, business_id, own_system_id, valid_from) values
    ('0220199201101700', 'musubi-registry', '001', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-tax', '010', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '011', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '012', '000', date '2015-10-05'),
    ('0220199301801700', 'enishi-registry', '001', '000', date '2015-10-05'),
    ('0220199301801700', 'enishi-tax', '010', '000', date '2015-10-05');

create table addressee.support_measure_decision (
    id uuid not null primary key,
    institution varchar(16) not null,
    measure_id uuid not null references addressee.support_measure (id),
    decision varchar(10) not null,
    former_term_ends_on date not null,
    term_ends_on date not null,
    reason varchar(500),
    decided_at timestamp(6) with time zone not null,
    decided_by varchar(100) not null,
    department varchar(20),
    constraint support_measure_decision_kind check (decision in ('RENEW', 'END')),
    constraint support_measure_decision_of_a_clerk check (department is null or reason is not null)
);
create index support_measure_decision_measure on addressee.support_measure_decision (measure_id);
comment on table addressee.support_measure_decision is '支援措置の期限についての判断（追加だけする）';
comment on column addressee.support_measure_decision.id is '判断の識別子';
comment on column addressee.support_measure_decision.institution is '機関コード';
comment on column addressee.support_measure_decision.measure_id is '支援措置の識別子';
comment on column addressee.support_measure_decision.decision is '判断（延長、終了）';
comment on column addressee.support_measure_decision.former_term_ends_on is '判断の前の期限';
comment on column addressee.support_measure_decision.term_ends_on is '判断の後の期限（終了のときは保護の最後の日）';
comment on column addressee.support_measure_decision.reason is '理由（職員の判断のときは必ず入る）';
comment on column addressee.support_measure_decision.decided_at is '判断日時';
comment on column addressee.support_measure_decision.decided_by is '判断した職員、または知らせたシステム';
comment on column addressee.support_measure_decision.department is '判断した職員の部署（システムのときは空）';

create table addressee.measure_department (
    institution varchar(16) not null,
    department varchar(20) not null,
    valid_from date not null,
    valid_until date,
    constraint measure_department_key primary key (institution, department, valid_from)
);
comment on table addressee.measure_department is '支援措置の期限を確認する部署';
comment on column addressee.measure_department.institution is '機関コード';
comment on column addressee.measure_department.department is '部署コード';
comment on column addressee.measure_department.valid_from is '担当の開始日';
comment on column addressee.measure_department.valid_until is '担当の最後の日（続いているときは空）';
-- The fictitious towns of the demo.
insert into addressee.measure_department (institution, department, valid_from) values
    ('0220199201101700', '1030', date '2015-10-05'), ('0220199301801700', '2030', date '2015-10-05');

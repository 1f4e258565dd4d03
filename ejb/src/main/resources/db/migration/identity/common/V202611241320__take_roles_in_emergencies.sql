create table identity.emergency_rule (
    employer varchar(10) not null check (employer in ('OWN', 'CONTRACTOR')),
    role varchar(20) not null check (role in ('SUPERVISOR')),
    minutes integer not null check (minutes between 1 and 480),
    valid_from date not null,
    valid_until date,
    primary key (employer, role, minutes),
    check (valid_until >= valid_from)
);
comment on table identity.emergency_rule is '緊急時に一時的に使える役割。行がなければ使えない';
comment on column identity.emergency_rule.employer is '雇用主（OWN 職員、CONTRACTOR 委託先）';
comment on column identity.emergency_rule.role is '一時的に使える役割';
comment on column identity.emergency_rule.minutes is '使える時間（分）';
comment on column identity.emergency_rule.valid_from is '効力の始まる日';
comment on column identity.emergency_rule.valid_until is '効力の終わる日（その日を含む。定めがなければ空）';
insert into identity.emergency_rule (employer, role, minutes, valid_from, valid_until) values ('OWN', 'SUPERVISOR', 60, date '2026-11-01', null);

create table identity.emergency_use (
    id uuid not null primary key,
    institution varchar(16) not null,
    account varchar(64) not null references identity.staff_account (sign_in_name),
    staff_id varchar(64) not null,
    display_name varchar(100) not null,
    department_name varchar(100) not null,
    employer varchar(10) not null,
    role varchar(20) not null,
    minutes integer not null,
    reason varchar(400) not null,
    taken_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    open_for varchar(64),
    review_id uuid,
    constraint emergency_use_open unique (open_for),
    constraint emergency_use_person unique (id, staff_id),
    constraint emergency_use_by_rule foreign key (employer, role, minutes) references identity.emergency_rule (employer, role, minutes),
    constraint emergency_use_ends check (ends_at <= taken_at + minutes * interval '1' minute),
    constraint emergency_use_waits check ((open_for is not null and open_for = account) or (review_id is not null and review_id = id))
);
create index emergency_use_of_account on identity.emergency_use (account, ends_at);
comment on table identity.emergency_use is '緊急時の一時権限の使用。点検が済むまで同じ職員は次を使えない。機関が分かる前にサインイン名で読むため行レベルセキュリティの対象外。住民の情報は含まない';
comment on column identity.emergency_use.id is '識別子';
comment on column identity.emergency_use.institution is '機関コード';
comment on column identity.emergency_use.account is 'サインイン名';
comment on column identity.emergency_use.staff_id is '職員ID';
comment on column identity.emergency_use.display_name is '使用したときの氏名';
comment on column identity.emergency_use.department_name is '使用したときの部署名';
comment on column identity.emergency_use.employer is '使用したときの雇用主';
comment on column identity.emergency_use.role is '一時的に使った役割';
comment on column identity.emergency_use.minutes is '使える時間（分。定めのとおり）';
comment on column identity.emergency_use.reason is '理由';
comment on column identity.emergency_use.taken_at is '開始日時';
comment on column identity.emergency_use.ends_at is '終了日時';
comment on column identity.emergency_use.open_for is '点検を待つあいだのサインイン名';
comment on column identity.emergency_use.review_id is '点検（済んだもの）';

create table identity.emergency_review (
    use_id uuid not null primary key,
    institution varchar(16) not null,
    taken_by varchar(64) not null,
    reviewed_by varchar(64) not null,
    finding varchar(20) not null check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    remark varchar(400) not null,
    reviewed_at timestamp(6) with time zone not null,
    constraint emergency_review_of_use foreign key (use_id, taken_by) references identity.emergency_use (id, staff_id),
    constraint emergency_review_by_another check (reviewed_by <> taken_by)
);
comment on table identity.emergency_review is '緊急時の一時権限の点検。使用した職員とは別の管理者が行う。追加だけ';
comment on column identity.emergency_review.use_id is '使用';
comment on column identity.emergency_review.institution is '機関コード';
comment on column identity.emergency_review.taken_by is '使用した職員の職員ID';
comment on column identity.emergency_review.reviewed_by is '点検した管理者の職員ID';
comment on column identity.emergency_review.finding is '結果（JUSTIFIED 正当、NOT_JUSTIFIED 正当でない）';
comment on column identity.emergency_review.remark is '確かめたこと';
comment on column identity.emergency_review.reviewed_at is '点検日時';
alter table identity.emergency_use add constraint emergency_use_reviewed foreign key (review_id) references identity.emergency_review (use_id);

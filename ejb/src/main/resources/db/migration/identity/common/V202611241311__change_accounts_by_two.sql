comment on column identity.staff_account.roles is '役割（空白区切り。STAFF 職員、SUPERVISOR 承認者、ADMINISTRATOR アカウント管理者）';

create table identity.staff_change (
    id uuid not null primary key,
    institution varchar(16) not null,
    act varchar(10) not null check (act in ('REGISTER', 'CHANGE', 'RENEW', 'LIFT', 'SUSPEND')),
    account varchar(64) not null,
    staff_id varchar(64) not null,
    display_name varchar(100) not null,
    department varchar(20) not null,
    department_name varchar(100) not null,
    roles varchar(100) not null check (roles in ('STAFF', 'STAFF SUPERVISOR', 'ADMINISTRATOR')),
    employer varchar(10) not null check (employer in ('OWN', 'CONTRACTOR')),
    lifts uuid references identity.staff_change (id),
    seen_version integer not null,
    reason varchar(400) not null,
    proposed_at timestamp(6) with time zone not null,
    proposed_by varchar(64) not null,
    open_for varchar(64),
    constraint staff_change_open unique (open_for),
    constraint staff_change_proposer unique (id, proposed_by),
    constraint staff_change_person unique (id, staff_id),
    constraint staff_change_content unique (id, account, roles, department, employer),
    check (lifts is null or act = 'LIFT'),
    check (open_for is null or act <> 'SUSPEND')
);
create index staff_change_of_institution on identity.staff_change (institution, proposed_at);
comment on table identity.staff_change is '職員アカウントの変更の申請と、停止の記録。書き換えない（open_for だけ、判断されると空になる）。住民の情報は含まない';
comment on column identity.staff_change.id is '識別子';
comment on column identity.staff_change.institution is '機関コード';
comment on column identity.staff_change.act is '内容（REGISTER 新規、CHANGE 変更、RENEW 再登録、LIFT 停止の解除、SUSPEND 停止。停止だけは申請者一人で効く）';
comment on column identity.staff_change.account is 'サインイン名';
comment on column identity.staff_change.staff_id is '対象の職員の職員ID';
comment on column identity.staff_change.display_name is '変更後の表示名';
comment on column identity.staff_change.department is '変更後の部署コード';
comment on column identity.staff_change.department_name is '変更後の部署名';
comment on column identity.staff_change.roles is '変更後の役割';
comment on column identity.staff_change.employer is '変更後の雇用主';
comment on column identity.staff_change.lifts is '解除する停止';
comment on column identity.staff_change.seen_version is '申請したときのアカウントの版（新規は0）';
comment on column identity.staff_change.reason is '理由';
comment on column identity.staff_change.proposed_at is '申請日時';
comment on column identity.staff_change.proposed_by is '申請した管理者の職員ID';
comment on column identity.staff_change.open_for is '判断を待つあいだのサインイン名（一つのアカウントに一つだけ待てる）';

create table identity.staff_decision (
    change_id uuid not null primary key,
    institution varchar(16) not null,
    outcome varchar(10) not null check (outcome in ('APPROVED', 'REJECTED')),
    proposed_by varchar(64) not null,
    staff_id varchar(64) not null,
    decided_by varchar(64) not null,
    decided_at timestamp(6) with time zone not null,
    constraint staff_decision_outcome unique (change_id, outcome),
    constraint staff_decision_of_change foreign key (change_id, proposed_by) references identity.staff_change (id, proposed_by),
    constraint staff_decision_about foreign key (change_id, staff_id) references identity.staff_change (id, staff_id),
    constraint staff_decision_by_another check (decided_by <> proposed_by),
    constraint staff_decision_about_another check (decided_by <> staff_id or outcome = 'REJECTED')
);
comment on table identity.staff_decision is '職員アカウントの変更の判断。申請者とも対象の職員とも別の管理者が承認する。追加だけ';
comment on column identity.staff_decision.change_id is '申請';
comment on column identity.staff_decision.institution is '機関コード';
comment on column identity.staff_decision.outcome is '判断（APPROVED 承認、REJECTED 却下）';
comment on column identity.staff_decision.proposed_by is '申請した管理者の職員ID';
comment on column identity.staff_decision.staff_id is '対象の職員の職員ID';
comment on column identity.staff_decision.decided_by is '判断した管理者の職員ID';
comment on column identity.staff_decision.decided_at is '判断日時';

create table identity.staff_grant (
    change_id uuid not null primary key,
    institution varchar(16) not null,
    outcome varchar(10) not null check (outcome = 'APPROVED'),
    account varchar(64) not null,
    roles varchar(100) not null,
    department varchar(20) not null,
    employer varchar(10) not null,
    lifts uuid,
    constraint staff_grant_content unique (change_id, account, roles, department, employer),
    constraint staff_grant_lifts unique (change_id, account, lifts),
    constraint staff_grant_approved foreign key (change_id, outcome) references identity.staff_decision (change_id, outcome),
    constraint staff_grant_as_proposed foreign key (change_id, account, roles, department, employer)
        references identity.staff_change (id, account, roles, department, employer)
);
comment on table identity.staff_grant is '承認された職員アカウントの内容。アカウントはこれと同じでなければならない。追加だけ';
comment on column identity.staff_grant.change_id is '承認された申請';
comment on column identity.staff_grant.institution is '機関コード';
comment on column identity.staff_grant.outcome is '判断（承認だけ）';
comment on column identity.staff_grant.account is 'サインイン名';
comment on column identity.staff_grant.roles is '役割';
comment on column identity.staff_grant.department is '部署コード';
comment on column identity.staff_grant.employer is '雇用主';
comment on column identity.staff_grant.lifts is '解除した停止';

alter table identity.staff_change add constraint staff_change_lifts unique (id, lifts);
alter table identity.staff_grant add constraint staff_grant_lifts_as_proposed foreign key (change_id, lifts) references identity.staff_change (id, lifts);

alter table identity.staff_account add column version integer default 0 not null;
alter table identity.staff_account add column grant_id uuid;
alter table identity.staff_account add column bar_id uuid references identity.staff_change (id);
alter table identity.staff_account add column lift_id uuid;
alter table identity.staff_account add constraint staff_account_as_granted foreign key (grant_id, sign_in_name, roles, department, employer)
    references identity.staff_grant (change_id, account, roles, department, employer);
alter table identity.staff_account add constraint staff_account_lifted_by_two foreign key (lift_id, sign_in_name, bar_id)
    references identity.staff_grant (change_id, account, lifts);
alter table identity.staff_account add constraint staff_account_barred check (bar_id is null or lift_id is not null or suspended_at is not null);
comment on column identity.staff_account.version is '版（変わると、前に申請された変更は承認できない）';
comment on column identity.staff_account.grant_id is '最後に承認された変更（あれば画面で管理する。なければ職員の登録ファイルで管理する）';
comment on column identity.staff_account.bar_id is '画面からの最後の停止';
comment on column identity.staff_account.lift_id is 'その停止を解除した、承認された変更';

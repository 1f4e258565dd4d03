-- A table of its own: who carries plans out on an older node writes nothing here, and reads no more than before.
create table addressee.planned_move_failure (
    plan_id uuid not null primary key references addressee.planned_move (id),
    institution varchar(16) not null,
    code varchar(16) not null,
    failed_at timestamp(6) with time zone not null,
    times integer not null,
    constraint planned_move_failure_times check (times > 0)
);
comment on table addressee.planned_move_failure is '予定の反映の失敗（最後の失敗と回数。反映を待つ間、職員に示す）';
comment on column addressee.planned_move_failure.plan_id is '予定の識別子';
comment on column addressee.planned_move_failure.institution is '機関コード';
comment on column addressee.planned_move_failure.code is '最後の失敗のエラーコード';
comment on column addressee.planned_move_failure.failed_at is '最後に失敗した日時';
comment on column addressee.planned_move_failure.times is '失敗した回数';

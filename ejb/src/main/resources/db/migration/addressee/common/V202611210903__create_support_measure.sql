create table addressee.support_measure (
    id uuid not null primary key,
    institution varchar(16) not null,
    person_id uuid not null references addressee.person (id),
    starts_on date not null,
    term_ends_on date not null,
    ended_on date,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    version integer not null
);
create index support_measure_person on addressee.support_measure (person_id);
create index support_measure_term on addressee.support_measure (institution, term_ends_on);
comment on table addressee.support_measure is '支援措置（DV等の被害者の保護）';
comment on column addressee.support_measure.id is '支援措置の識別子';
comment on column addressee.support_measure.institution is '機関コード';
comment on column addressee.support_measure.person_id is '統合宛名の識別子';
comment on column addressee.support_measure.starts_on is '開始日';
comment on column addressee.support_measure.term_ends_on is '期限（過ぎても終了の判断まで保護を続ける）';
comment on column addressee.support_measure.ended_on is '終了日（終了と判断したときだけ入る）';
comment on column addressee.support_measure.recorded_at is '記録日時';
comment on column addressee.support_measure.recorded_by is '記録したシステムまたは職員';
comment on column addressee.support_measure.version is '更新回数（排他制御）';

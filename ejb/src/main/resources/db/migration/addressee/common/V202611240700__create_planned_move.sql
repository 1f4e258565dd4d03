-- A table of its own: an older node of the cluster reads every version as something that is or was so, and a plan is not.
create table addressee.planned_move (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_id uuid not null references addressee.addressee (id),
    planned_on date not null,
    change_ground varchar(30) not null,
    state varchar(20) not null,
    address varchar(4000),
    country_code varchar(3),
    country_name varchar(400),
    address_abroad varchar(1200),
    managing_body varchar(30),
    managing_body_name varchar(400),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    open_for uuid,
    outcome varchar(10),
    settled_at timestamp(6) with time zone,
    settled_by varchar(100),
    constraint planned_move_open unique (open_for),
    constraint planned_move_open_for_its_record check (open_for is null or open_for = addressee_id),
    constraint planned_move_outcome check (outcome in ('APPLIED', 'REPLACED', 'CANCELLED', 'OVERTAKEN')),
    constraint planned_move_settled check ((open_for is null and outcome is not null and settled_at is not null)
        or (open_for is not null and outcome is null and settled_at is null and settled_by is null))
);
create index planned_move_of_record on addressee.planned_move (addressee_id, planned_on);
create index planned_move_due on addressee.planned_move (institution, planned_on);
comment on table addressee.planned_move is '転出などの予定（異動年月日が未来の届出。その日に宛名へ反映する）';
comment on column addressee.planned_move.id is '予定の識別子';
comment on column addressee.planned_move.institution is '機関コード';
comment on column addressee.planned_move.addressee_id is '宛名の識別子';
comment on column addressee.planned_move.planned_on is '異動予定年月日';
comment on column addressee.planned_move.change_ground is '異動事由';
comment on column addressee.planned_move.state is 'その日からの住民状態';
comment on column addressee.planned_move.address is 'その日からの住所（変わらないときは空）';
comment on column addressee.planned_move.country_code is 'その日からの国外住所の国名コード（なければ空）';
comment on column addressee.planned_move.country_name is 'その日からの国外住所の国名等（なければ空）';
comment on column addressee.planned_move.address_abroad is 'その日からの国外住所（なければ空）';
comment on column addressee.planned_move.managing_body is 'その日からの管理主体（なければ空）';
comment on column addressee.planned_move.managing_body_name is 'その日からの管理主体の名称（なければ空）';
comment on column addressee.planned_move.recorded_at is '予定を記録した日時';
comment on column addressee.planned_move.recorded_by is '予定を記録したシステム';
comment on column addressee.planned_move.open_for is '反映を待つ間の宛名の識別子（一つの宛名に一つだけ。済んだら空）';
comment on column addressee.planned_move.outcome is '結果（反映した、次の予定に替わった、取り消された、先に別の異動があった。待つ間は空）';
comment on column addressee.planned_move.settled_at is '結果の出た日時（待つ間は空）';
comment on column addressee.planned_move.settled_by is '結果を出したシステム（予定の日に反映したときは空）';

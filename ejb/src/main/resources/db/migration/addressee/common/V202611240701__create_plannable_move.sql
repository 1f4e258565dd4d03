-- Law, no institution's rows: what may be told before it happens, and how long before.
create table addressee.plannable_move (
    change_ground varchar(30) not null,
    state varchar(20) not null,
    days_ahead integer not null,
    ground varchar(200) not null,
    valid_from date not null,
    valid_until date,
    constraint plannable_move_key primary key (change_ground, state, valid_from),
    constraint plannable_move_days check (days_ahead > 0),
    constraint plannable_move_term check (valid_until is null or valid_until >= valid_from)
);
comment on table addressee.plannable_move is '予定として受け付ける異動（法令の表で、機関の行ではないため行レベルセキュリティの対象外）';
comment on column addressee.plannable_move.change_ground is '異動事由';
comment on column addressee.plannable_move.state is 'その日からの住民状態';
comment on column addressee.plannable_move.days_ahead is '受け付ける日から予定の日までの日数の上限';
comment on column addressee.plannable_move.ground is '根拠';
comment on column addressee.plannable_move.valid_from is '適用の最初の日';
comment on column addressee.plannable_move.valid_until is '適用の最後の日（続いているときは空）';
insert into addressee.plannable_move (change_ground, state, days_ahead, ground, valid_from) values
    ('MOVED_OUT', 'MOVED_OUT', 180, '住民基本台帳法24条（転出届はあらかじめ届け出る）。日数は年の書き誤りを見つけるための目安', date '2012-07-09'),
    ('MOVED_ABROAD', 'MOVED_ABROAD', 180, '住民基本台帳法24条（転出届はあらかじめ届け出る）。日数は年の書き誤りを見つけるための目安', date '2012-07-09');

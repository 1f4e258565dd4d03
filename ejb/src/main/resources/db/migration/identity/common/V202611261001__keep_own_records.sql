create table identity.resident_stay (
    id uuid not null primary key,
    subject varchar(200) not null,
    way varchar(8) not null check (way in ('CARD', 'PROVIDER')),
    device varchar(40) not null,
    begun_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    idle_seconds integer not null,
    ends_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index resident_stay_by_subject on identity.resident_stay (subject, begun_at);
create index resident_stay_by_end on identity.resident_stay (ends_at);
comment on table identity.resident_stay is '住民のサインインが続いているかどうか（全ノードで使う。機関には属さない。行レベルセキュリティにより、名指した人の行と、期限の過ぎた行だけが見える）';
comment on column identity.resident_stay.id is '識別子（これを知ってもサインインはできない）';
comment on column identity.resident_stay.subject is 'サインインの不透明な識別子（氏名や番号を含まない）';
comment on column identity.resident_stay.way is 'サインインの方法（CARD カード、PROVIDER サインイン提供者）';
comment on column identity.resident_stay.device is '機器を見分けるための名前（OSとブラウザーの種類だけ。分からなければ空）';
comment on column identity.resident_stay.begun_at is 'サインインした日時';
comment on column identity.resident_stay.seen_at is '最後に使われた日時（1分ごと）';
comment on column identity.resident_stay.idle_seconds is '操作がないときに終わるまでの秒数';
comment on column identity.resident_stay.ends_at is '使い続けても終わる日時（過ぎたら消す）';
comment on column identity.resident_stay.ended_at is 'サインアウトした日時（続いていれば空）';

create table identity.resident_act (
    id uuid not null primary key,
    subject varchar(200) not null,
    acted_at timestamp(6) with time zone not null,
    act varchar(24) not null,
    way varchar(8),
    device varchar(40) not null,
    code varchar(16) not null,
    forget_at timestamp(6) with time zone not null
);
create index resident_act_by_subject on identity.resident_act (subject, acted_at);
create index resident_act_by_end on identity.resident_act (forget_at);
comment on table identity.resident_act is '住民本人に見せる、サインインと操作の記録。接続元のアドレスと見た内容は残さない（機関には属さない。行レベルセキュリティにより、名指した人の行と、期限の過ぎた行だけが見える）';
comment on column identity.resident_act.id is '識別子';
comment on column identity.resident_act.subject is 'サインインの不透明な識別子（氏名や番号を含まない）';
comment on column identity.resident_act.acted_at is '日時';
comment on column identity.resident_act.act is '何があったか';
comment on column identity.resident_act.way is 'サインインの方法（サインインのときだけ）';
comment on column identity.resident_act.device is '機器を見分けるための名前（OSとブラウザーの種類だけ。分からなければ空）';
comment on column identity.resident_act.code is '断った理由のコード（断っていなければ空）';
comment on column identity.resident_act.forget_at is '消す日時（1年後）';

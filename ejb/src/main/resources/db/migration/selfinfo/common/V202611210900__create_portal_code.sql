create table selfinfo.portal_code (
    subject varchar(200) not null primary key,
    code varchar(32) not null,
    acquired_at timestamp(6) with time zone not null
);
comment on table selfinfo.portal_code is '開示システムにおける本人の符号（開示システムという一つの機関だけの表なので、行レベルセキュリティの対象外）';
comment on column selfinfo.portal_code.subject is 'サインインの不透明な識別子（氏名や番号を含まない）';
comment on column selfinfo.portal_code.code is '符号';
comment on column selfinfo.portal_code.acquired_at is '取得日時';

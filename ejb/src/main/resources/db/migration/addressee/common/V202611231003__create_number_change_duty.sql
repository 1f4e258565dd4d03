-- Law, no institution's rows: which task tells that a person's number has changed.
create table addressee.number_change_duty (
    state varchar(20) not null,
    business_id varchar(3) not null,
    ground varchar(200) not null,
    valid_from date not null,
    valid_until date,
    constraint number_change_duty_key primary key (state, business_id, valid_from),
    constraint number_change_duty_term check (valid_until is null or valid_until >= valid_from)
);
comment on table addressee.number_change_duty is '個人番号の変更を登録できる業務（住民状態ごと。法令と標準仕様書の表で、機関の行ではないため行レベルセキュリティの対象外）';
comment on column addressee.number_change_duty.state is '住民状態';
comment on column addressee.number_change_duty.business_id is '業務ID';
comment on column addressee.number_change_duty.ground is '根拠';
comment on column addressee.number_change_duty.valid_from is '適用の最初の日';
comment on column addressee.number_change_duty.valid_until is '適用の最後の日（続いているときは空）';
insert into addressee.number_change_duty (state, business_id, ground, valid_from) values
    ('RESIDENT', '001', '番号法7条2項、住民基本台帳法7条8号の2', date '2015-10-05'),
    ('NON_RESIDENT', '031', '共通機能標準仕様書 2.1 住登外者宛名番号管理（031）', date '2015-10-05'),
    ('MOVED_OUT', '001', '番号法7条2項、住民基本台帳法7条8号の2（遅れた通知）', date '2015-10-05'),
    ('MOVED_OUT', '031', '共通機能標準仕様書 2.1 住登外者宛名番号管理（031）', date '2015-10-05'),
    ('MOVED_ABROAD', '001', '番号法7条2項、住民基本台帳法7条8号の2（遅れた通知）', date '2015-10-05'),
    ('MOVED_ABROAD', '031', '共通機能標準仕様書 2.1 住登外者宛名番号管理（031）', date '2015-10-05'),
    ('DECEASED', '001', '番号法7条2項、住民基本台帳法7条8号の2（遅れた通知）', date '2015-10-05'),
    ('DECEASED', '031', '共通機能標準仕様書 2.1 住登外者宛名番号管理（031）', date '2015-10-05'),
    ('ERASED', '001', '番号法7条2項、住民基本台帳法7条8号の2（遅れた通知）', date '2015-10-05'),
    ('ERASED', '031', '共通機能標準仕様書 2.1 住登外者宛名番号管理（031）', date '2015-10-05');

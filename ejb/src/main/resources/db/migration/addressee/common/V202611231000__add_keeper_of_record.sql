alter table addressee.addressee add column kept_by varchar(100);
comment on column addressee.addressee.kept_by is '記録を管理するシステム（最初に登録した業務システム。変えない）';

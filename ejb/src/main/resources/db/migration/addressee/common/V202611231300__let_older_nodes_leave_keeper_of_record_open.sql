-- An older node of the cluster registers without saying whose the record is: it is everybody's.
alter table addressee.addressee alter column kept_by set default '';
comment on column addressee.addressee.kept_by is '記録を管理するシステム（最初に登録した業務システム。変えない。空はどのシステムでもよい）';

alter table addressee.addressee add column given_key varchar(400) default '' not null;
alter table addressee.addressee add column given_kana_key varchar(400) default '' not null;
alter table addressee.addressee add column locality_key varchar(400) default '' not null;
comment on column addressee.addressee.given_key is '検索用の名（縮退した氏名の、氏より後ろ）';
comment on column addressee.addressee.given_kana_key is '検索用の名のフリガナ（縮退したもの、なければ空）';
comment on column addressee.addressee.locality_key is '検索用の町名以下の住所（縮退したもの、なければ空）';
create index addressee_given_key on addressee.addressee (institution, given_key);
create index addressee_given_kana_key on addressee.addressee (institution, given_kana_key);
create index addressee_locality_key on addressee.addressee (institution, locality_key);
-- The repeatable refolding makes them.
update addressee.addressee set folding = 0;

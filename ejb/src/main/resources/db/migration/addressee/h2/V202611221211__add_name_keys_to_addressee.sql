alter table addressee.addressee add column name_key varchar(400) default '' not null;
alter table addressee.addressee add column kana_key varchar(400) default '' not null;
comment on column addressee.addressee.name_key is '検索用の氏名（縮退したもの）';
comment on column addressee.addressee.kana_key is '検索用のフリガナ（縮退したもの、なければ空）';
create index addressee_name_key on addressee.addressee (institution, name_key);
create index addressee_kana_key on addressee.addressee (institution, kana_key);

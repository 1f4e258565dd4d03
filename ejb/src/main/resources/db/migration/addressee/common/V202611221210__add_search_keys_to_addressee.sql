-- Filled by the repeatable refolding, which sees that these were made by no version of the table.
alter table addressee.addressee add column address_key varchar(2000) default '' not null;
alter table addressee.addressee add column folding integer default 0 not null;
comment on column addressee.addressee.address_key is '検索用の住所（縮退したもの、不明は空）';
comment on column addressee.addressee.folding is '検索用の値を作った縮退の表の版';
create index addressee_birth_date on addressee.addressee (institution, birth_date);

-- The repeatable refolding makes them.
alter table addressee.non_resident_version add column given_key varchar(400) default '' not null;
alter table addressee.non_resident_version add column given_kana_key varchar(400) default '' not null;
alter table addressee.non_resident_version add column locality_key varchar(400) default '' not null;
alter table addressee.non_resident_version add column alias_key varchar(400) default '' not null;
alter table addressee.non_resident_version add column alias_kana_key varchar(400) default '' not null;
alter table addressee.non_resident_version add column latin_key varchar(400) default '' not null;
alter table addressee.non_resident_version add column kanji_key varchar(400) default '' not null;

-- Collation "C": beginnings are asked for as ranges, because the policies keep "like" from using an index.
alter table addressee.non_resident_version alter column name_key type varchar(400) collate "C";
alter table addressee.non_resident_version alter column kana_key type varchar(400) collate "C";
alter table addressee.non_resident_version alter column birth_date type varchar(10) collate "C";
-- The repeatable refolding makes them.
alter table addressee.non_resident_version add column given_key varchar(400) collate "C" default '' not null;
alter table addressee.non_resident_version add column given_kana_key varchar(400) collate "C" default '' not null;
alter table addressee.non_resident_version add column locality_key varchar(400) collate "C" default '' not null;
alter table addressee.non_resident_version add column alias_key varchar(400) collate "C" default '' not null;
alter table addressee.non_resident_version add column alias_kana_key varchar(400) collate "C" default '' not null;
alter table addressee.non_resident_version add column latin_key varchar(400) collate "C" default '' not null;
alter table addressee.non_resident_version add column kanji_key varchar(400) collate "C" default '' not null;

-- A 住登外者 with a 個人番号 has a record here too: as long as the numbering API lets names and addresses be, each character with
-- the two halves of a surrogate pair and of its variation selector.
alter table addressee.addressee alter column name set data type varchar(400);
alter table addressee.addressee alter column kana set data type varchar(400);
alter table addressee.addressee alter column address set data type varchar(4000);
alter table addressee.addressee_version alter column name set data type varchar(400);
alter table addressee.addressee_version alter column kana set data type varchar(400);
alter table addressee.addressee_version alter column address set data type varchar(4000);

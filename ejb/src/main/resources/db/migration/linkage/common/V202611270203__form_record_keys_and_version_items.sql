alter table linkage.layout_version add column key_type varchar(10);
alter table linkage.layout_version add column key_length integer;
alter table linkage.layout_item add column item_version varchar(16);
comment on column linkage.layout_version.key_type is 'レコードキーの型（NUMBER は半角の整数、TEXT は制御文字を含まない文字列。空なら型を問わない）';
comment on column linkage.layout_version.key_length is 'レコードキーの最大桁数または最大文字数（空なら問わない）';
comment on column linkage.layout_item.item_version is '項目の版（空なら問わない）';
-- Samples, as the layouts themselves are: no public document says what a key looks like.
update linkage.layout_version set key_type = 'TEXT', key_length = 16 where information in ('TM00000000000001', 'TM00000000000002') and sample;
update linkage.layout_item set item_version = '0001' where information in ('TM00000000000001', 'TM00000000000002') and version = '0001';
